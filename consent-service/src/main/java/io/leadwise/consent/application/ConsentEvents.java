package io.leadwise.consent.application;

import io.leadwise.consent.domain.ConsentEntry;

/** Announces a new entry, in the transaction that wrote it. */
public interface ConsentEvents {

  void recorded(ConsentEntry entry);
}
