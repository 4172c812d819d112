package io.leadwise.emailvalidation.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnhancedStatusTest {

  @Test
  void readsACode() {
    assertThat(EnhancedStatus.parse("5.1.10")).contains(new EnhancedStatus(5, 1, 10));
    assertThat(EnhancedStatus.parse("5.1.10").orElseThrow()).hasToString("5.1.10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "550", "5.1", "3.1.1", "5.1.1 no such user", "5.1000.1"})
  void readsNothingElse(String text) {
    assertThat(EnhancedStatus.parse(text)).isEmpty();
  }
}
