package io.leadwise.lead.application.imports.files;

import io.leadwise.lead.domain.imports.ImportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Receives files without holding them in memory, and refuses those that are no import. */
@ApplicationScoped
public class Uploads {

  /**
   * @throws ImportRefusedException when the file is not UTF-8, has no known header or is not
   *     well-formed CSV
   */
  public Upload receive(InputStream body, ImportFormat format) {
    Path file = null;
    try {
      file = Files.createTempFile("leadwise-import-", ".tmp");
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (var digested = new DigestInputStream(body, digest);
          var out = Files.newOutputStream(file)) {
        digested.transferTo(out);
      }
      return checked(file, HexFormat.of().formatHex(digest.digest()), format);
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException("The file could not be received", e);
    } catch (NoSuchAlgorithmException e) {
      delete(file);
      throw new IllegalStateException(e);
    } catch (RuntimeException e) {
      delete(file);
      throw e;
    }
  }

  private static Upload checked(Path file, String fingerprint, ImportFormat format)
      throws IOException {
    try (var content = Files.newInputStream(file);
        var reader = RowReader.open(content, format)) {
      long rows = 0;
      while (reader.next() != null) {
        rows++;
      }
      return new Upload(file, fingerprint, Files.size(file), rows, reader.columns());
    }
  }

  private static void delete(Path file) {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
