package io.leadwise.prioritization.application.webhook;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.domain.webhook.WebhookEvent;
import io.leadwise.prioritization.domain.webhook.WebhookEventKind;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository;
import io.leadwise.prioritization.persistence.WebhookDeliveryRepository.Order;
import io.leadwise.prioritization.persistence.WebhookRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Has announcements delivered to webhooks, in the transaction that makes them: a handful of
 * statements for a batch, and one small one where nobody subscribed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class WebhookAnnouncements {
  private final WebhookRepository webhooks;
  private final WebhookDeliveryRepository deliveries;
  private final Documents documents;
  private final IdGenerator ids;
  private final Clock clock;

  WebhookAnnouncements(
      WebhookRepository webhooks,
      WebhookDeliveryRepository deliveries,
      Documents documents,
      IdGenerator ids,
      Clock clock) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.documents = documents;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param body gives the value of the public event
   */
  public void updated(List<InsightRevision> revisions, Function<InsightRevision, ?> body) {
    List<Webhook> active = revisions.isEmpty() ? List.of() : webhooks.active();
    if (active.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<WebhookEvent> events = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    for (InsightRevision revision : revisions) {
      List<Webhook> takers = active.stream().filter(it -> takes(it, revision)).toList();
      if (!takers.isEmpty()) {
        WebhookEvent event =
            new WebhookEvent(
                ids.next(),
                kind(revision),
                revision.leadId(),
                revision.ownerId(),
                documents.write(body.apply(revision)),
                now);
        events.add(event);
        takers.forEach(taker -> orders.add(order(taker, event)));
      }
    }
    deliver(events, orders, now);
  }

  /** Withdraws what was announced about these leads, and tells everybody who may have it. */
  public void erased(Collection<UUID> leadIds) {
    if (leadIds.isEmpty()) {
      return;
    }
    deliveries.forget(leadIds);
    List<Webhook> active = webhooks.active();
    Instant now = clock.instant();
    List<WebhookEvent> events = new ArrayList<>();
    List<Order> orders = new ArrayList<>();
    for (UUID leadId : active.isEmpty() ? List.<UUID>of() : leadIds) {
      WebhookEvent event =
          new WebhookEvent(
              ids.next(),
              WebhookEventKind.LEAD_ERASED,
              leadId,
              null,
              documents.write(Map.of("leadId", leadId)),
              now);
      events.add(event);
      active.forEach(taker -> orders.add(order(taker, event)));
    }
    deliver(events, orders, now);
  }

  private void deliver(List<WebhookEvent> events, List<Order> orders, Instant now) {
    if (!events.isEmpty()) {
      deliveries.addEvents(events);
      deliveries.order(orders, now);
    }
  }

  private Order order(Webhook taker, WebhookEvent event) {
    return new Order(ids.next(), taker.webhookId(), event.eventId(), event.line(), null);
  }

  private static WebhookEventKind kind(InsightRevision revision) {
    return revision.status() == LeadStatus.OPEN
        ? WebhookEventKind.INSIGHT_UPDATED
        : WebhookEventKind.LEAD_CLOSED;
  }

  private static boolean takes(Webhook webhook, InsightRevision revision) {
    Action action = revision.suggestedAction() == null ? null : revision.suggestedAction().action();
    return webhook
        .filter()
        .matches(kind(revision), revision.fit().level(), action, revision.ownerId());
  }
}
