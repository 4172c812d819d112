package io.leadwise.prioritization.domain.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * An announcement, once for all webhooks that get it.
 *
 * @param leadId null for a ping
 * @param ownerId null where nobody's consent matters
 * @param body JSON
 */
public record WebhookEvent(
    UUID eventId,
    WebhookEventKind kind,
    UUID leadId,
    UUID ownerId,
    String body,
    Instant occurredAt) {

  /** What keeps its order: the lead, or nothing. */
  public UUID line() {
    return leadId == null ? eventId : leadId;
  }

  /** The body may hold what is nobody's business: it may end up in a log. */
  @Override
  public String toString() {
    return "WebhookEvent[" + eventId + "]";
  }
}
