package io.leadwise.prioritization.domain.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * One announcement to one webhook, as its log shows it.
 *
 * @param eventId id of the announcement, the same for all webhooks and each repetition
 * @param leadId null for a ping
 * @param sequence place in the log of all webhooks
 * @param dueAt when it is tried next, while it is pending
 * @param httpStatus what the target answered last; null when it did not
 * @param error why the last attempt failed; null when it did not
 * @param redeliveryOf the delivery that a person asked to be repeated; or null
 */
public record WebhookDelivery(
    UUID deliveryId,
    UUID webhookId,
    UUID eventId,
    WebhookEventKind kind,
    UUID leadId,
    long sequence,
    DeliveryState state,
    Instant occurredAt,
    Instant dueAt,
    int attempts,
    Instant firstAttemptAt,
    Instant lastAttemptAt,
    Integer httpStatus,
    String error,
    UUID redeliveryOf) {}
