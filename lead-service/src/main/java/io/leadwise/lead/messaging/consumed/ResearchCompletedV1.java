package io.leadwise.lead.messaging.consumed;

import java.util.UUID;

/** What this service reads of {@code leadwise.research.completed.v1}. */
record ResearchCompletedV1(UUID leadId, UUID runId) {

  static final String TYPE = "leadwise.research.completed.v1";
}
