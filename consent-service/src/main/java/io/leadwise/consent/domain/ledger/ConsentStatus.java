package io.leadwise.consent.domain.ledger;

/** What an entry of the ledger says. */
public enum ConsentStatus {
  GRANTED,
  WITHDRAWN
}
