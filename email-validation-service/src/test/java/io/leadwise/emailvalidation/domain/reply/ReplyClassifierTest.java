package io.leadwise.emailvalidation.domain.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail servers of all makes say, and what it means. */
class ReplyClassifierTest {

  private static ReplyClass classify(String text) {
    return ReplyClassifier.classify(SmtpReply.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.1.1 <ada@good.com>: Recipient address rejected: User unknown in virtual table",
        "550 sorry, no mailbox here by that name. (#5.1.1)",
        "550 Unrouteable address",
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
        "550 5.4.1 Recipient address rejected: Access denied",
        "550 Requested action not taken: mailbox unavailable",
        "550 5.5.0 Requested action not taken: mailbox unavailable",
        "550 ada@good.com not listed in public Name & Address Book",
        "550 5.2.1 No such user here",
        "550 5.7.1 No such user!",
        "554 dd This user doesn't have a good.com account",
        "550 Benutzer unbekannt",
        "550 Utilisateur inconnu",
        "550 El usuario no existe",
        "550 5.1.1",
        "550 5.1.0 Address rejected"
      })
  void noSuchMailbox(String text) {
    assertThat(classify(text)).isEqualTo(ReplyClass.MAILBOX_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using a list",
        "550 5.1.1 Your IP has a bad reputation; no such user",
        "554 5.7.1 <ada@good.com>: Sender address rejected: Access denied",
        "450 4.1.8 <a@b.com>: Sender address rejected: Domain not found",
        "550-Verification failed for <a@b.com> 550-No such user 550 Sender verify failed",
        "550 5.7.1 Unable to relay",
        "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname",
        "554 5.7.1 Client host rejected: cannot find your reverse hostname",
        "530 5.7.0 Must issue a STARTTLS command first",
        "550 5.7.26 Unauthenticated email is not accepted due to DMARC",
        "550 bounces not accepted here",
        "550 Administrative prohibition",
        "550 5.7.1"
      })
  void whatIsAboutTheSenderIsNeverTheMailboxsFault(String text) {
    assertThat(classify(text)).isEqualTo(ReplyClass.SENDER_REFUSED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "452 4.2.2 The account is over quota | MAILBOX_FULL",
        "552 Requested mail action aborted: exceeded storage allocation | MAILBOX_FULL",
        "550 5.1.1 mailbox is full | MAILBOX_FULL",
        "550 Boite du destinataire pleine | MAILBOX_FULL",
        "550 5.2.1 The account that you tried to reach is disabled | MAILBOX_DISABLED",
        "550 Account inactive | MAILBOX_DISABLED",
        "525 5.7.13 Rejected | MAILBOX_DISABLED",
        "551 User not local; please try <ada@new.com> | MAILBOX_MOVED",
        "550 ada is no longer with the company | MAILBOX_MOVED",
        "550 5.1.2 Host unknown | DOMAIN_UNKNOWN",
        "550 5.1.10 good.com does not accept mail (nullMX) | DOMAIN_UNKNOWN",
        "450 4.2.0 <ada@good.com>: Recipient address rejected: Greylisted | GREYLISTED",
        "451 4.7.1 Greylisting in action, please come back in 00:05:00 | GREYLISTED",
        "421 4.3.2 Service not available, closing transmission channel | SERVER_FAULT",
        "452 4.3.1 Insufficient system storage | SERVER_FAULT",
        "450 4.1.1 Recipient address rejected: User unknown | MAILBOX_UNKNOWN",
        "554 5.4.6 Hop count exceeded, possible mail loop | SERVER_FAULT",
        "550 5.1.1 Too many recipients this hour | TOO_FAST",
        "421 Too many concurrent connections from this address | TOO_FAST",
        "550 5.2.1 The user is receiving mail at a rate that prevents more | TOO_FAST",
        "552 5.3.4 Message size exceeds fixed limit | MESSAGE_REFUSED",
        "550 High probability of spam | MESSAGE_REFUSED",
        "550 5.1.1 Refused due to recipient preferences | RECIPIENT_REFUSES",
        "502 Command not implemented | NOT_UNDERSTOOD",
        "554 nope | UNCLEAR"
      })
  void everythingElse(String text, ReplyClass expected) {
    assertThat(classify(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "550 5.1.1 <spam@good.com>: no such user",
        "550 5.1.1 <blocked.by.policy@good.com> unknown; see https://good.com/blacklist?ip=1"
      })
  void namesOfMailboxesAndLinksDoNotDecide(String text) {
    assertThat(classify(text)).isEqualTo(ReplyClass.MAILBOX_UNKNOWN);
  }
}
