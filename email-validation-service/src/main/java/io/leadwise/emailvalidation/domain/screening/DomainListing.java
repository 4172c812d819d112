package io.leadwise.emailvalidation.domain.screening;

/** What an admin said about a domain; it overrides the public lists (domain.md §4). */
public enum DomainListing {
  /** Never fake, disposable or spam; the other checks go on. */
  ALLOW,
  /** Treated as a disposable provider. */
  BLOCK,
  /** A mailbox provider of private people. */
  PERSONAL,
  /** A company's own domain, whatever the public lists say. */
  WORK,
  /** On the spam list that the admin maintains. */
  SPAM;

  boolean overridesDisposable() {
    return this == ALLOW || this == PERSONAL || this == WORK;
  }
}
