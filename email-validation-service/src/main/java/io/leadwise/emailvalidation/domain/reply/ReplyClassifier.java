package io.leadwise.emailvalidation.domain.reply;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a mail server's refusal is about. Words about the sender come first, because a reply
 * that speaks of the sender's reputation, rights or rate is never the mailbox's fault, whatever its
 * codes say. Then what the enhanced status says clearly, then words, then what the codes usually
 * mean.
 */
public final class ReplyClassifier {

  private static final Pattern ACCESS_DENIED =
      Pattern.compile("recipient address rejected: access denied");

  private ReplyClassifier() {}

  public static ReplyClass classify(SmtpReply reply) {
    ReplyText text = ReplyText.of(reply.text());
    EnhancedStatus status = reply.status();
    return WordRule.first(SenderWords.RULES, text)
        .or(() -> Optional.ofNullable(status).map(StatusRules::definite))
        .or(() -> unknownToDirectory(text, status))
        .or(() -> WordRule.first(MailboxWords.RULES, text))
        .or(() -> Optional.ofNullable(status).map(StatusRules::usual))
        .orElseGet(() -> byCode(reply));
  }

  /**
   * Exchange Online says so of a mailbox that its directory does not have, under a network code.
   */
  private static Optional<ReplyClass> unknownToDirectory(ReplyText text, EnhancedStatus status) {
    return status != null && status.is(4, 1) && text.has(ACCESS_DENIED)
        ? Optional.of(ReplyClass.MAILBOX_UNKNOWN)
        : Optional.empty();
  }

  private static ReplyClass byCode(SmtpReply reply) {
    return switch (reply.code()) {
      case 421, 432, 450, 451, 454 -> ReplyClass.SERVER_FAULT;
      case 452, 552 -> ReplyClass.MAILBOX_FULL;
      case 455, 500, 501, 502, 503, 504, 555 -> ReplyClass.NOT_UNDERSTOOD;
      case 530, 534, 535, 538 -> ReplyClass.SENDER_REFUSED;
      case 551 -> ReplyClass.MAILBOX_MOVED;
      case 556 -> ReplyClass.DOMAIN_UNKNOWN;
      default -> ReplyClass.UNCLEAR;
    };
  }
}
