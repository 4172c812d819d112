package io.leadwise.lead.application.imports.files;

import io.leadwise.lead.domain.imports.ImportFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

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
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
      return checked(file, format);
    } catch (IOException e) {
      delete(file);
      throw new UncheckedIOException("The file could not be received", e);
    } catch (RuntimeException e) {
      delete(file);
      throw e;
    }
  }

  private static Upload checked(Path file, ImportFormat format) throws IOException {
    try (var content = Files.newInputStream(file);
        var reader = RowReader.open(content, format)) {
      return new Upload(file, Files.size(file), reader.count(), reader.columns());
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
