package io.leadwise.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogLinesTest {

  @TempDir Path folder;

  @Test
  void errorsAndWarningsAreCounted() throws Exception {
    Path log = folder.resolve("service.log");
    Files.write(
        log,
        List.of(
            "{\"level\":\"INFO\",\"message\":\"no ERROR here\"}",
            "{\"level\":\"WARN\",\"message\":\"slow\"}",
            "{\"level\":\"ERROR\",\"message\":\"broke \\\"twice\\\"\"}",
            "{\"level\":\"ERROR\",\"message\":\"again\"}",
            "plain text of the JVM"));

    assertThat(LogLines.in(log)).isEqualTo(new LogLines(2, 1, "broke \\\"twice\\\""));
  }

  @Test
  void noLogIsNoTrouble() {
    assertThat(LogLines.in(folder.resolve("none.log"))).isEqualTo(new LogLines(0, 0, ""));
  }
}
