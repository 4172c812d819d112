package io.leadwise.e2e.frontend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs tests that are written for Node.js, and shows what they say when they fail. */
final class NodeTests {

  static final Path FRONTEND = Path.of("..", "frontend").toAbsolutePath().normalize();

  private static final int LIMIT_MINUTES = 4;

  private NodeTests() {}

  /** Goes on only where Node.js is, and the packages that the tests need. */
  static void assumeNode() {
    assumeTrue(
        Files.isDirectory(FRONTEND.resolve("node_modules")),
        "SKIPPED: the frontend was not built (no Node.js, or -DskipFrontend): deploy/frontend/build.sh");
  }

  /** Where a Chromium is; installs Debian's where that is possible. */
  static Optional<String> chromium() {
    Outcome outcome = run(List.of(FRONTEND.resolve("browser/chromium.sh").toString()), Map.of());
    return outcome.exitCode() == 0
        ? outcome.text().lines().reduce((before, last) -> last)
        : Optional.empty();
  }

  /** Runs test files of the frontend; each must pass. */
  static void assertPass(List<String> files, Map<String, String> environment) {
    Outcome outcome =
        run(Stream.concat(Stream.of("node", "--test"), files.stream()).toList(), environment);

    assertThat(outcome.exitCode()).as(outcome.text()).isZero();
  }

  private record Outcome(int exitCode, String text) {}

  private static Outcome run(List<String> command, Map<String, String> environment) {
    try {
      Path log = Files.createTempFile("node", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(FRONTEND.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String text = Files.readString(log, StandardCharsets.UTF_8).strip();
      Files.delete(log);
      return new Outcome(ended ? process.exitValue() : -1, text);
    } catch (IOException e) {
      return new Outcome(-1, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
