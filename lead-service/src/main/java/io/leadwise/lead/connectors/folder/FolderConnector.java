package io.leadwise.lead.connectors.folder;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.imports.LeadImports;
import io.leadwise.lead.application.imports.files.ImportRefusedException;
import io.leadwise.lead.application.imports.files.Uploads;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.imports.DuplicatePolicy;
import io.leadwise.lead.domain.imports.ImportFormat;
import io.leadwise.lead.domain.imports.ImportOrder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Hands files of a folder to the import, one after the other, by their names. A file that was taken
 * goes to {@code done}, one that is no import to {@code refused} with the reason beside it. Should
 * the service end in between, the file is imported once more, which changes nothing.
 */
@ApplicationScoped
public class FolderConnector implements Connector {

  private static final Logger LOG = Logger.getLogger(FolderConnector.class);

  /** Who requests imports of a folder: nobody. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** A file that changed less than this ago may still be written. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private static final long LONGEST = 50L * 1024 * 1024;

  @Inject LeadImports imports;
  @Inject Uploads uploads;
  @Inject Clock clock;

  @Override
  public ConnectorType type() {
    return ConnectorType.FOLDER;
  }

  @Override
  public List<String> check(Connection connection) {
    String folder = connection.settings().folder().orElse("");
    if (folder.isBlank()) {
      return List.of("folder is missing.");
    }
    return Files.isDirectory(Path.of(folder)) && Files.isWritable(Path.of(folder))
        ? List.of()
        : List.of("folder must be a folder that the service may write to: files are moved in it.");
  }

  @Override
  public List<PullStream> streams(Connection connection) {
    return List.of(new PullStream("files", RecordKind.LEAD, null));
  }

  /** Hands over one file; the import reports on its rows. */
  @Override
  public PulledPage pull(Connection connection, PullStream stream, String position, int limit) {
    Path folder = Path.of(connection.settings().folder().orElseThrow());
    try {
      Path file = next(folder);
      if (file == null) {
        return PulledPage.of(List.of(), List.of(), position, false);
      }
      take(folder, file, connection.settings().externalSource());
      return PulledPage.of(List.of(), List.of(), file.getFileName().toString(), true);
    } catch (IOException e) {
      throw new ConnectorFailedException(
          "folder-failed", "The folder cannot be read, or its files cannot be moved.");
    }
  }

  /** The first file that nobody writes any more; links are left alone, as they lead elsewhere. */
  private Path next(Path folder) throws IOException {
    var quietSince = clock.instant().minus(QUIET);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            && format(file) != null
            && !Files.getLastModifiedTime(file).toInstant().isAfter(quietSince)) {
          return file;
        }
      }
      return null;
    }
  }

  private void take(Path folder, Path file, String source) throws IOException {
    if (Files.size(file) > LONGEST) {
      refuse(folder, file, "The file is longer than 50 MiB.");
      return;
    }
    ImportFormat format = format(file);
    try (var content = Files.newInputStream(file);
        var upload = uploads.receive(content, format)) {
      UUID id =
          imports
              .create(
                  upload, new ImportOrder(source, format, DuplicatePolicy.UPDATE, false), NOBODY)
              .id();
      LOG.infof("A file of a watched folder is imported: %s", id);
    } catch (ImportRefusedException e) {
      refuse(folder, file, e.getMessage());
      return;
    }
    move(folder, file, "done");
  }

  private static void refuse(Path folder, Path file, String reason) throws IOException {
    Path moved = move(folder, file, "refused");
    Files.writeString(moved.resolveSibling(moved.getFileName() + ".reason.txt"), reason + "\n");
  }

  private static Path move(Path folder, Path file, String where) throws IOException {
    Path target = Files.createDirectories(folder.resolve(where)).resolve(file.getFileName());
    return Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Null for a file that is none of ours. */
  private static ImportFormat format(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".csv")) {
      return ImportFormat.CSV;
    }
    return name.endsWith(".ndjson") ? ImportFormat.NDJSON : null;
  }
}
