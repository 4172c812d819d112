package io.leadwise.lead.persistence.imports;

import io.leadwise.kit.jdbc.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/** The files of imports, in pieces. */
@ApplicationScoped
public class ImportContentTable {

  private static final int CHUNK = 256 * 1024;

  @Inject Jdbc jdbc;

  public void store(UUID importId, InputStream content) throws IOException {
    byte[] chunk = content.readNBytes(CHUNK);
    for (int seq = 0; chunk.length > 0; seq++) {
      jdbc.update("insert into lead_import_chunk values (?, ?, ?)", importId, seq, chunk);
      chunk = content.readNBytes(CHUNK);
    }
  }

  /** The file again; each piece is read when it is needed. */
  public InputStream read(UUID importId) {
    return new ChunkStream(importId);
  }

  /** Forgets the file: it holds personal data that nobody needs any more. */
  public void delete(UUID importId) {
    jdbc.update("delete from lead_import_chunk where import_id = ?", importId);
  }

  /** Forgets files that should be gone already: of imports that ended before the given time. */
  public int deleteOf(Instant endedBefore) {
    return jdbc.update(
        """
        delete from lead_import_chunk c using lead_import i
         where i.completed_at < ? and c.import_id = i.id
        """,
        endedBefore);
  }

  private final class ChunkStream extends InputStream {
    private final UUID importId;
    private byte[] chunk = new byte[0];
    private int position;
    private int seq;

    private ChunkStream(UUID importId) {
      this.importId = importId;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
      if (length == 0) {
        return 0;
      }
      if (position == chunk.length && !next()) {
        return -1;
      }
      int end = Math.min(chunk.length, position + length);
      byte[] part = Arrays.copyOfRange(chunk, position, end);
      System.arraycopy(part, 0, buffer, offset, part.length);
      position = end;
      return part.length;
    }

    private boolean next() {
      var found =
          jdbc.first(
              "select content from lead_import_chunk where import_id = ? and seq = ?",
              row -> row.getBytes("content"),
              importId,
              seq);
      found.ifPresent(
          bytes -> {
            chunk = bytes;
            position = 0;
            seq++;
          });
      return found.isPresent();
    }
  }
}
