package io.leadwise.prioritization.messaging;

import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.prioritization.application.InsightEvents;
import io.leadwise.prioritization.application.webhook.WebhookAnnouncements;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Puts insights into the outbox and has them delivered to webhooks, a batch at a time. */
@ApplicationScoped
class OutboxInsightEvents implements InsightEvents {
  static final String TOPIC = "lead-insight";
  static final String TYPE = "leadwise.lead-insight.updated.v1";

  private final Outbox outbox;
  private final WebhookAnnouncements webhooks;

  OutboxInsightEvents(Outbox outbox, WebhookAnnouncements webhooks) {
    this.outbox = outbox;
    this.webhooks = webhooks;
  }

  @Override
  public void updated(List<InsightRevision> revisions) {
    outbox.append(revisions.stream().map(it -> event(it.leadId(), LeadInsightV1.of(it))).toList());
    webhooks.updated(revisions, LeadInsightV1::of);
  }

  @Override
  public void erased(List<UUID> leadIds) {
    outbox.append(leadIds.stream().map(leadId -> event(leadId, null)).toList());
    webhooks.erased(leadIds);
  }

  private static OutboxEvent event(UUID leadId, LeadInsightV1 value) {
    return new OutboxEvent(TOPIC, leadId.toString(), TYPE, value);
  }
}
