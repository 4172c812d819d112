package io.leadwise.lead.messaging.consumed;

import java.util.UUID;

/** What this service reads of {@code leadwise.lead-insight.updated.v1}. */
record LeadInsightV1(
    UUID leadId, long revision, UUID runId, boolean complete, boolean partial, FitV1 fit) {

  static final String TYPE = "leadwise.lead-insight.updated.v1";

  /** The fit to the target customer profile. */
  record FitV1(String level, int matched, int known) {}
}
