package io.leadwise.consent.application.ledger;

import io.leadwise.consent.domain.ledger.ConsentEntry;

/** Announces a new entry, in the transaction that wrote it. */
public interface ConsentEvents {

  void recorded(ConsentEntry entry);
}
