package io.leadwise.lead.application.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A file that was received and checked, on disk until it is closed.
 *
 * @param sizeBytes its length
 * @param rows number of rows after the header
 * @param columns names of the columns, in the order of the file
 */
public record Upload(Path file, long sizeBytes, long rows, List<String> columns)
    implements AutoCloseable {

  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  /** SHA-256 of the content, as hexadecimal digits; the file is read for it. */
  public String fingerprint() {
    try (var content = new DigestInputStream(open(), MessageDigest.getInstance("SHA-256"))) {
      content.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(content.getMessageDigest().digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
