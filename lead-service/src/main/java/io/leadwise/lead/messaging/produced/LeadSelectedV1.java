package io.leadwise.lead.messaging.produced;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** {@code leadwise.lead.selected.v1}. */
record LeadSelectedV1(
    UUID runId, String trigger, Instant selectedAt, LeadV1 lead, List<String> competitors) {

  static final String TOPIC = "lead-selected";
  static final String TYPE = "leadwise.lead.selected.v1";
}
