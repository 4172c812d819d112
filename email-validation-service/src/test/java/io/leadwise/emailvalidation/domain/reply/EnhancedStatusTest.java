package io.leadwise.emailvalidation.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceStatusTest {

  @ParameterizedTest
  @CsvSource({
    "5.1.1, PERMANENT",
    "5.1.10, PERMANENT",
    "5.0.0, PERMANENT",
    "5.2.1, PERMANENT",
    "5.2.2, MAILBOX_FULL",
    "4.2.2, TEMPORARY",
    "4.7.1, TEMPORARY",
    "2.1.5, TEMPORARY",
    "5.7.1, NOT_THE_MAILBOX",
    "5.7.26, NOT_THE_MAILBOX",
    "5.3.4, NOT_THE_MAILBOX",
    "5.6.0, NOT_THE_MAILBOX"
  })
  void tellsWhatCountsAgainstTheMailbox(String code, BounceClass expected) {
    assertThat(BounceStatus.parse(code).orElseThrow().classify()).isEqualTo(expected);
    assertThat(BounceStatus.parse(code).orElseThrow()).hasToString(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "550", "5.1", "3.1.1", "5.1.1 no such user", "5.1000.1"})
  void readsNothingElse(String text) {
    assertThat(BounceStatus.parse(text)).isEmpty();
  }
}
