package io.leadwise.lead.messaging.produced;

import java.time.Instant;
import java.util.UUID;

/** {@code leadwise.lead.email-changed.v1}. */
record LeadEmailChangedV1(UUID leadId, long leadVersion, String email, Instant changedAt) {

  static final String TOPIC = "lead-email-changed";
  static final String TYPE = "leadwise.lead.email-changed.v1";

  /** Addresses do not belong in logs. */
  @Override
  public String toString() {
    return "LeadEmailChangedV1[" + leadId + " v" + leadVersion + "]";
  }
}
