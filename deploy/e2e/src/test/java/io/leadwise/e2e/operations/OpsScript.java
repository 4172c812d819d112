package io.leadwise.e2e.operations;

import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The scripts of {@code deploy/ops}, as an operator calls them. */
final class OpsScript {

  private static final Path FOLDER = Path.of("../ops").toAbsolutePath().normalize();

  private final Suite suite;

  OpsScript(Suite suite) {
    this.suite = suite;
  }

  /**
   * How a script ended.
   *
   * @param text what it said, errors among it
   */
  record Ended(int exit, String text) {}

  /** A command of leadwise-ops.sh. */
  Ended command(String... arguments) {
    List<String> all = new ArrayList<>(List.of("leadwise-ops.sh"));
    all.addAll(List.of(arguments));
    all.add("--bootstrap-servers");
    all.add(suite.bootstrapServers());
    return run(all);
  }

  /** Has a service read its topics again. */
  Ended readAgain(Service service, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "read-again",
                "--service",
                service.directory(),
                "--jdbc-url",
                suite.jdbcUrl(service)));
    all.addAll(List.of(more));
    return command(all.toArray(String[]::new));
  }

  Ended backup(Path folder) {
    return run(List.of("backup.sh", folder.toString()));
  }

  Ended restore(Path folder) {
    return run(List.of("restore.sh", folder.toString()));
  }

  /** Restores on another server of this machine. */
  Ended restore(Path folder, int port) {
    return run(List.of("restore.sh", folder.toString()), port);
  }

  /** The major version of a program of PostgreSQL on the PATH; 0 where there is none. */
  static int versionOf(String program) {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    return there
        ? Integer.parseInt(
            execute(List.of(program, "--version"), Map.of())
                .text()
                .replaceAll("(?s).*\\) (\\d+).*", "$1"))
        : 0;
  }

  private Ended run(List<String> script) {
    return run(
        script, URI.create(suite.jdbcUrl(Service.LEAD).substring("jdbc:".length())).getPort());
  }

  private static Ended run(List<String> script, int port) {
    List<String> command = new ArrayList<>(script);
    command.set(0, FOLDER.resolve(script.get(0)).toString());
    return execute(
        command,
        Map.of(
            "PGHOST",
            "127.0.0.1",
            "PGPORT",
            String.valueOf(port),
            "PGUSER",
            EmbeddedPostgres.USER,
            "PGPASSWORD",
            EmbeddedPostgres.PASSWORD));
  }

  private static Ended execute(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ended(process.waitFor(), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
