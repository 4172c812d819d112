package io.leadwise.lead.messaging.consumed;

import java.util.UUID;

/** What this service reads of {@code leadwise.lead-insight.updated.v1}. */
record LeadInsightV1(UUID leadId, UUID runId, boolean complete) {

  static final String TYPE = "leadwise.lead-insight.updated.v1";
}
