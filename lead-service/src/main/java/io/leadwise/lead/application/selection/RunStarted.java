package io.leadwise.lead.application.selection;

import java.util.UUID;

/** Fired when the transaction that starts a run has begun it; observed after its commit. */
public record RunStarted(UUID runId) {}
