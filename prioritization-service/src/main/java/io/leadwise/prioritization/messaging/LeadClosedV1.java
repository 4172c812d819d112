package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.insight.Closing;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import java.time.Instant;
import java.util.UUID;

/** Value of {@code lead-closed} events. */
record LeadClosedV1(UUID leadId, long leadVersion, String outcome, Instant closedAt) {
  InsightUpdate toUpdate() {
    return new InsightUpdate.LeadClosed(
        leadId, new Closing(leadVersion, LeadStatus.valueOf(outcome), closedAt));
  }
}
