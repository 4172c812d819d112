package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiFileTest {

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(OpenApiFile.firstDifference("a\nb", "a\nb")).isNull();
  }

  @Test
  void theFirstDifferentLineIsTold() {
    assertThat(OpenApiFile.firstDifference("a\nb", "a\nc"))
        .isEqualTo("line 2 is 'b', the service says 'c'");
    assertThat(OpenApiFile.firstDifference("a", "a\nc"))
        .isEqualTo("line 2 is '(end of file)', the service says 'c'");
  }
}
