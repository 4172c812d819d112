package io.leadwise.prioritization.domain.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A delivery that this replica may make now.
 *
 * @param attempts with the one to come
 * @param consented whether the owner consents now, who may not have when the event was made
 */
public record LeasedDelivery(
    UUID deliveryId, WebhookEvent event, int attempts, Instant firstAttemptAt, boolean consented) {}
