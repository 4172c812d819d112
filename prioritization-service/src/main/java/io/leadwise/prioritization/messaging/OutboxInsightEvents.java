package io.leadwise.prioritization.messaging;

import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.prioritization.application.InsightEvents;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Puts insights into the outbox, a batch at a time. */
@ApplicationScoped
class OutboxInsightEvents implements InsightEvents {
  static final String TOPIC = "lead-insight";
  static final String TYPE = "leadwise.lead-insight.updated.v1";

  private final Outbox outbox;

  OutboxInsightEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void updated(List<InsightRevision> revisions) {
    outbox.append(revisions.stream().map(it -> event(it.leadId(), LeadInsightV1.of(it))).toList());
  }

  @Override
  public void erased(List<UUID> leadIds) {
    outbox.append(leadIds.stream().map(leadId -> event(leadId, null)).toList());
  }

  private static OutboxEvent event(UUID leadId, LeadInsightV1 value) {
    return new OutboxEvent(TOPIC, leadId.toString(), TYPE, value);
  }
}
