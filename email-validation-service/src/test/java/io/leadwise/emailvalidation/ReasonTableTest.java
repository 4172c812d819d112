package io.leadwise.emailvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.verdict.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTableTest {

  @ParameterizedTest
  @EnumSource(Reason.class)
  void readmeTellsEveryReason(Reason reason) throws IOException {
    assertThat(Files.readString(Path.of("README.md")))
        .contains("| `%s` | %s | %s |".formatted(reason, reason.validity(), reason.message()));
  }
}
