package io.leadwise.consent.domain.ledger;

import java.util.UUID;

/**
 * The first entry at which a chain is not whole.
 *
 * @param sequence the number that it has
 */
public record BrokenEntry(long sequence, UUID id, Fault fault) {}
