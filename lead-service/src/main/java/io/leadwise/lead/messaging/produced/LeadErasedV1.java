package io.leadwise.lead.messaging.produced;

import java.time.Instant;
import java.util.UUID;

/** {@code leadwise.lead.erased.v1}. */
record LeadErasedV1(UUID erasureId, UUID leadId, Instant requestedAt) {

  static final String TOPIC = "lead-erased";
  static final String TYPE = "leadwise.lead.erased.v1";
}
