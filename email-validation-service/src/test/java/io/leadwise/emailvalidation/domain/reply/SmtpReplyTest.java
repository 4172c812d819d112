package io.leadwise.emailvalidation.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "550 5.1.1 No such user | 550 | 5.1.1 | No such user",
        "550 No such user | 550 | | No such user",
        "550 No mailbox here. (#5.1.1) | 550 | 5.1.1 | No mailbox here. (#5.1.1)",
        "550 #5.1.0 Rejected | 550 | 5.1.0 | Rejected",
        "5.1.1 No such user | 0 | 5.1.1 | No such user",
        "No such user | 0 | | No such user",
        "550-5.1.1 No such 550 5.1.1 user | 550 | 5.1.1 | No such user",
        "554 10.1.1.1 is refused | 554 | | 10.1.1.1 is refused",
        "550 | 550 | | ''"
      })
  void readsCodesAndWords(String raw, int code, String status, String words) {
    SmtpReply reply = SmtpReply.parse(raw);

    assertThat(reply.code()).isEqualTo(code);
    assertThat(reply.status())
        .isEqualTo(status == null ? null : EnhancedStatus.parse(status).orElseThrow());
    assertThat(reply.text()).isEqualTo(words);
  }

  @Test
  void theFinerStatusStands() {
    EnhancedStatus vague = new EnhancedStatus(5, 0, 0);
    EnhancedStatus fine = new EnhancedStatus(5, 1, 1);

    assertThat(SmtpReply.parse("550 5.1.1 gone").withStatus(vague).status()).isEqualTo(fine);
    assertThat(SmtpReply.parse("550 gone").withStatus(fine).status()).isEqualTo(fine);
  }

  @Test
  void keepsWordsOutOfLogs() {
    assertThat(SmtpReply.parse("550 5.1.1 <ada@good.com> unknown")).hasToString("550 5.1.1");
  }
}
