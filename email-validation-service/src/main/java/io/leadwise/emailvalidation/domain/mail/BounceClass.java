package io.leadwise.emailvalidation.domain.mail;

import io.leadwise.emailvalidation.domain.reply.ReplyClass;
import io.leadwise.emailvalidation.domain.reply.ReplyClassifier;
import io.leadwise.emailvalidation.domain.reply.SmtpReply;

/** What a returned mail says about the mailbox, the gravest first. */
public enum BounceClass {
  /** The mailbox takes no mail, now or later. */
  PERMANENT,
  /** Over quota: the mailbox exists. */
  MAILBOX_FULL,
  /** May pass by itself; counts only when it happens again and again. */
  TEMPORARY,
  /** About the message, the network, or the sender's reputation: never the mailbox's fault. */
  NOT_THE_MAILBOX,
  /** The mail arrived, or was passed on: no bounce at all. */
  DELIVERED;

  /** Returns what the reply says that a mail came back with. */
  public static BounceClass of(SmtpReply reply) {
    if (reply.isPositive()) {
      return DELIVERED;
    }
    ReplyClass meaning = ReplyClassifier.classify(reply);
    if (meaning.isAboutOthers()) {
      return NOT_THE_MAILBOX;
    }
    if (!reply.isPermanent()) {
      return TEMPORARY;
    }
    return switch (meaning) {
      case MAILBOX_FULL -> MAILBOX_FULL;
      case SERVER_FAULT, GREYLISTED -> NOT_THE_MAILBOX;
      default -> PERMANENT;
    };
  }

  /** Tells whether one such bounce is enough to change the verdict. */
  public boolean isHard() {
    return this == PERMANENT || this == MAILBOX_FULL;
  }
}
