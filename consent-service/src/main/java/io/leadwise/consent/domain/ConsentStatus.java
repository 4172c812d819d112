package io.leadwise.consent.domain;

/** What an entry of the ledger says. */
public enum ConsentStatus {
  GRANTED,
  WITHDRAWN
}
