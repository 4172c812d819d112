package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.domain.mail.ProbeResult;
import io.leadwise.emailvalidation.domain.mail.ProbeResult.Outcome;
import io.leadwise.emailvalidation.domain.reply.ReplyClass;
import io.leadwise.emailvalidation.domain.reply.ReplyClassifier;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;

/** What replies mean for the question whether a mailbox exists. */
final class RecipientAnswers {

  private RecipientAnswers() {}

  /** Reads the reply to RCPT. Only a final refusal that is about the mailbox counts against it. */
  static ProbeResult read(SmtpReply reply) {
    if (reply.isPositive()) {
      return result(Outcome.ACCEPTED, "accepts the mailbox", reply);
    }
    ReplyClass meaning = ReplyClassifier.classify(reply);
    if (meaning == ReplyClass.MAILBOX_FULL) {
      return result(Outcome.MAILBOX_FULL, "says that the mailbox is full", reply);
    }
    if (meaning.isGone() && reply.isPermanent()) {
      return meaning == ReplyClass.MAILBOX_DISABLED
          ? result(Outcome.MAILBOX_DISABLED, "says that the mailbox is closed", reply)
          : result(Outcome.MAILBOX_UNKNOWN, "says that there is no such mailbox", reply);
    }
    return reply.isPermanent() ? refused(reply) : later(reply, meaning);
  }

  /** Reads a refusal of greeting, EHLO or MAIL: the server does not know yet about whom we ask. */
  static ProbeResult readBeforeRecipient(SmtpReply reply) {
    ReplyClass meaning = ReplyClassifier.classify(reply);
    if (reply.isPermanent() || meaning.isAboutOthers()) {
      return refused(reply);
    }
    return meaning == ReplyClass.GREYLISTED
        ? later(reply, meaning)
        : result(Outcome.UNREACHABLE, "is not available", reply);
  }

  private static ProbeResult refused(SmtpReply reply) {
    return result(Outcome.REFUSED_US, "refused us, not the mailbox", reply);
  }

  private static ProbeResult later(SmtpReply reply, ReplyClass meaning) {
    String detail =
        meaning == ReplyClass.GREYLISTED ? "greylists strangers" : "asks to come back later";
    return result(Outcome.COME_BACK_LATER, detail, reply);
  }

  private static ProbeResult result(Outcome outcome, String detail, SmtpReply reply) {
    return ProbeResult.of(outcome, detail + " (" + reply + ")");
  }
}
