package io.leadwise.lead.application.imports.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file that was received and checked, on disk until it is closed.
 *
 * @param fingerprint SHA-256 of its content, as hexadecimal digits
 * @param sizeBytes its length
 * @param rows number of rows after the header
 * @param columns names of the columns, in the order of the file
 */
public record Upload(Path file, String fingerprint, long sizeBytes, long rows, List<String> columns)
    implements AutoCloseable {

  public InputStream open() throws IOException {
    return Files.newInputStream(file);
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
