package io.leadwise.lead.messaging.consumed;

import java.time.Instant;
import java.util.UUID;

/** {@code leadwise.lead.erasure-confirmed.v1}. */
public record LeadErasureConfirmedV1(
    UUID erasureId, UUID leadId, String service, long records, Instant erasedAt) {

  static final String TYPE = "leadwise.lead.erasure-confirmed.v1";
}
