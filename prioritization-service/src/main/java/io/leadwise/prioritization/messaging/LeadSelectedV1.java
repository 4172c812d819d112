package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.insight.Selection;
import java.time.Instant;
import java.util.UUID;

/** Value of {@code lead-selected} events. */
record LeadSelectedV1(UUID runId, Instant selectedAt, LeadV1 lead) {
  InsightUpdate toUpdate() {
    return new InsightUpdate.LeadSelected(
        new Selection(runId, selectedAt, lead.version()), lead.toDomain());
  }
}
