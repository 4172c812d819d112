package io.leadwise.emailvalidation.domain.reply;

/** What a refusal of a mail server means, told by {@link ReplyClassifier}. */
public enum ReplyClass {
  /** There is no such mailbox. */
  MAILBOX_UNKNOWN,
  /** The person is elsewhere now, and the server does not forward. */
  MAILBOX_MOVED,
  /** The mailbox exists, and was locked, suspended or closed. */
  MAILBOX_DISABLED,
  /** Over quota: the mailbox exists. */
  MAILBOX_FULL,
  /** The recipient, or a filter of theirs, does not want this mail. */
  RECIPIENT_REFUSES,
  /** The server knows no such mail domain, or the domain takes no mail. */
  DOMAIN_UNKNOWN,
  /** The sender's reputation, authentication, permission or network; or a policy about them. */
  SENDER_REFUSED,
  /** Too much, too fast, too many at once. */
  TOO_FAST,
  /** Content, size or form of the message. */
  MESSAGE_REFUSED,
  /** Strangers have to come back later (RFC 6647). */
  GREYLISTED,
  /** Time-outs, routing, storage: the mail systems themselves. */
  SERVER_FAULT,
  /** A command or parameter that the server does not know or allow. */
  NOT_UNDERSTOOD,
  /** The reply does not say. */
  UNCLEAR;

  /** Tells whether the mailbox is gone for good, if the reply is a permanent one. */
  public boolean isGone() {
    return this == MAILBOX_UNKNOWN || this == MAILBOX_MOVED || this == MAILBOX_DISABLED;
  }

  /** Tells whether the reply says nothing about mailbox and domain, but about something else. */
  public boolean isAboutOthers() {
    return switch (this) {
      case RECIPIENT_REFUSES, SENDER_REFUSED, TOO_FAST, MESSAGE_REFUSED, NOT_UNDERSTOOD -> true;
      default -> false;
    };
  }
}
