package io.leadwise.lead.application.leads;

import java.util.Collection;
import java.util.UUID;

/** Fired in the transaction that keeps how well these leads fit. */
public record FitsRecorded(Collection<UUID> leadIds) {}
