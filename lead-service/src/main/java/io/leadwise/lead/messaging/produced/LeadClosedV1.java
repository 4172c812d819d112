package io.leadwise.lead.messaging.produced;

import java.time.Instant;
import java.util.UUID;

/** {@code leadwise.lead.closed.v1}. */
record LeadClosedV1(
    UUID leadId,
    long leadVersion,
    String externalId,
    UUID ownerId,
    String outcome,
    String reasonCode,
    Instant closedAt) {

  static final String TOPIC = "lead-closed";
  static final String TYPE = "leadwise.lead.closed.v1";
}
