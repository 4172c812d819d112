package io.leadwise.consent.domain.ledger;

/** Why an entry does not continue the chain. */
public enum Fault {
  /** Its number is not the next one: an entry before it is missing, or was slipped in. */
  SEQUENCE_BROKEN,
  /** It does not hold the hash of the entry before it. */
  LINK_BROKEN,
  /** Its own hash is not the one of what it says: it was changed. */
  CONTENT_CHANGED
}
