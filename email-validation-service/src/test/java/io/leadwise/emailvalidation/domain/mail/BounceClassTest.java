package io.leadwise.emailvalidation.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.reply.SmtpReply;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BounceClassTest {

  @ParameterizedTest
  @CsvSource({
    "5.1.1, PERMANENT",
    "5.1.10, PERMANENT",
    "5.0.0, PERMANENT",
    "5.2.1, PERMANENT",
    "5.2.2, MAILBOX_FULL",
    "4.2.2, TEMPORARY",
    "4.4.7, TEMPORARY",
    "4.7.1, NOT_THE_MAILBOX",
    "2.1.5, DELIVERED",
    "5.7.1, NOT_THE_MAILBOX",
    "5.7.26, NOT_THE_MAILBOX",
    "5.3.4, NOT_THE_MAILBOX",
    "5.4.6, NOT_THE_MAILBOX",
    "5.6.0, NOT_THE_MAILBOX"
  })
  void tellsWhatCountsAgainstTheMailbox(String code, BounceClass expected) {
    assertThat(BounceClass.of(SmtpReply.parse(code))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 No such user | PERMANENT",
        "no such user | PERMANENT",
        "552 5.2.2 Mailbox full | MAILBOX_FULL",
        "452 4.2.2 Mailbox full | TEMPORARY",
        "550 Account temporarily disabled, try again later | TEMPORARY",
        "554 5.7.1 Your address is on our block list | NOT_THE_MAILBOX",
        "550 5.1.1 Too many messages from you this hour | NOT_THE_MAILBOX",
        "250 2.1.5 OK | DELIVERED"
      })
  void readsWords(String text, BounceClass expected) {
    assertThat(BounceClass.of(SmtpReply.parse(text))).isEqualTo(expected);
  }
}
