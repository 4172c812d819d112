package io.leadwise.lead.connectors;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Secrets;
import io.leadwise.lead.application.connectors.mapping.MappingReader;
import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.connectors.http.RemoteApis;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A connection as a connector sees it, without a running service. */
public final class Setup {

  public static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  public final RecordedPauses pauses = new RecordedPauses();
  public final Connection connection;
  public final RemoteApis apis;

  private Setup(ConnectorsConfig config) {
    var one = config.connections().entrySet().iterator().next();
    var type = one.getValue().type();
    connection =
        new Connection(
            one.getKey(),
            one.getValue(),
            type.isCrm() ? MappingReader.read(type, null) : null,
            List.of());
    apis = new RemoteApis(config, new Secrets(), pauses, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  public static Setup of(TestSettings settings) {
    return new Setup(settings.config());
  }

  /** A file with a secret, as settings refer to it. */
  public static String secret(String value) {
    try {
      Path file = Files.createTempFile("leadwise-test-", ".secret");
      file.toFile().deleteOnExit();
      Files.writeString(file, value + "\n");
      return "file:" + file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
