package io.leadwise.emailvalidation.domain.mail;

/** What a delivery status says about the mailbox (RFC 3463). */
public enum BounceClass {
  /** The mailbox takes no mail, now or later. */
  PERMANENT,
  /** Over quota: the mailbox exists. */
  MAILBOX_FULL,
  /** About the message, the network, or the sender's reputation: never the mailbox's fault. */
  NOT_THE_MAILBOX,
  /** May pass by itself. */
  TEMPORARY;

  /** Tells whether the status counts against the address. */
  public boolean countsAgainstAddress() {
    return this == PERMANENT || this == MAILBOX_FULL;
  }
}
