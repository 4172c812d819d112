package io.leadwise.emailvalidation.domain.mail;

/**
 * What the mail servers of a domain said when they were asked about a mailbox.
 *
 * @param detail server, what it said, and its codes; never its words, which may hold addresses
 * @param catchAll whether the domain accepts any mailbox; null when that is not known
 */
public record ProbeResult(Outcome outcome, String detail, Boolean catchAll) {

  /** How asking ended, the most telling first. */
  public enum Outcome {
    ACCEPTED,
    CATCH_ALL,
    MAILBOX_UNKNOWN,
    /** The mailbox was locked, suspended or closed. */
    MAILBOX_DISABLED,
    MAILBOX_FULL,
    /** Greylisted, or another "not now" about the recipient. */
    COME_BACK_LATER,
    /** The server does not talk to us: reputation, policy, authentication, rate. */
    REFUSED_US,
    /** The local part is not ASCII, and the server cannot take such mail (RFC 6531). */
    NO_SMTPUTF8,
    /** No connection, no answer in time, or answers that are no SMTP. */
    UNREACHABLE,
    /** It was not this address's turn in time. */
    POSTPONED;

    /** Tells whether another mail server of the domain could say more. */
    public boolean isOpen() {
      return compareTo(REFUSED_US) >= 0;
    }
  }

  public static ProbeResult of(Outcome outcome, String detail) {
    return new ProbeResult(outcome, detail, null);
  }

  /** Returns the result that says more; this one when both say the same. */
  public ProbeResult orBetter(ProbeResult other) {
    return other.outcome.compareTo(outcome) < 0 ? other : this;
  }
}
