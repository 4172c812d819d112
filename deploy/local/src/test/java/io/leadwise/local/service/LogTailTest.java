package io.leadwise.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path folder;

  @Test
  void theDeepestCauseOfTheLastErrorIsTold() throws IOException {
    assertThat(
            lastError(
                """
                {"level":"INFO","message":"starting"}
                {"level":"ERROR","message":"Failed to start","exception":{"message":"outer",\
                "causedBy":{"exception":{"message":"no table leads"}}}}
                {"level":"INFO","message":"stopped"}
                """))
        .isEqualTo("Failed to start: no table leads");
  }

  @Test
  void withoutAnErrorTheLastLineIsTold() throws IOException {
    assertThat(lastError("one\nError: Could not find the main class\ntwo\n"))
        .isEqualTo("Error: Could not find the main class");
    assertThat(lastError("one\ntwo\n")).isEqualTo("two");
    assertThat(lastError("")).isEqualTo("nothing was logged");
    assertThat(LogTail.lastError(folder.resolve("none"))).isEqualTo("its log cannot be read");
  }

  private String lastError(String log) throws IOException {
    return LogTail.lastError(Files.writeString(folder.resolve("log"), log));
  }
}
