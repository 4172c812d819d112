package io.leadwise.emailvalidation.domain.verdict;

/**
 * The one reason behind a verdict, with the validity that it means and the sentence that the seller
 * reads (domain.md §4; {@code NO_ADDRESS} and {@code LEAD_TOO_OLD} are the extensions for leads
 * whose addresses are not checked).
 */
public enum Reason {
  MALFORMED(Validity.INVALID, "The address is not properly formatted."),
  DOMAIN_INVALID(Validity.INVALID, "The domain of the address cannot exist."),
  DOMAIN_UNKNOWN(Validity.INVALID, "The domain of the address does not exist."),
  DOMAIN_EXPIRED(
      Validity.INVALID, "The domain of the address existed before and no longer resolves."),
  NO_MAIL_SERVER(Validity.INVALID, "The domain of the address takes no mail."),
  TEMPORARY_DOMAIN(Validity.INVALID, "The address belongs to a disposable mailbox provider."),
  MAILBOX_UNKNOWN(Validity.INVALID, "The mail server says that the mailbox does not exist."),
  BOUNCED(Validity.INVALID, "Mail to the address bounced permanently before."),
  FAKE(Validity.INVALID, "This is a test or placeholder address."),
  SPAM_TRAP(Validity.INVALID, "The address is on the spam list that your admin maintains."),
  MAILING_LIST(Validity.RISKY, "This is a list or role account, not a person."),
  CATCH_ALL(Validity.RISKY, "The domain accepts any mailbox, so the address cannot be confirmed."),
  MAILBOX_FULL(Validity.RISKY, "The mailbox is over its quota."),
  DNS_UNAVAILABLE(
      Validity.UNKNOWN, "The domain could not be looked up in time; it is tried again later."),
  SERVER_UNAVAILABLE(
      Validity.UNKNOWN, "The mail server did not answer in time; it is tried again later."),
  DELIVERABLE(Validity.VALID, "All checks that are switched on passed."),
  NO_ADDRESS(Validity.UNKNOWN, "The lead has no email address."),
  LEAD_TOO_OLD(Validity.UNKNOWN, "The lead is too old, so its address was not checked.");

  private final Validity validity;
  private final String message;

  Reason(Validity validity, String message) {
    this.validity = validity;
    this.message = message;
  }

  public Validity validity() {
    return validity;
  }

  /** Returns what the seller is told. */
  public String message() {
    return message;
  }

  /** Tells whether the answer may be another one soon, so that the service asks again by itself. */
  public boolean isPassing() {
    return this == DNS_UNAVAILABLE || this == SERVER_UNAVAILABLE;
  }
}
