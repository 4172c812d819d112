package io.leadwise.lead.application.selection;

import java.util.UUID;

/** A lead of a run. */
public record RunLead(UUID runId, UUID leadId) {}
