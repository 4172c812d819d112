package io.leadwise.prioritization.api.webhook;

import io.leadwise.prioritization.domain.webhook.DeliveryState;
import io.leadwise.prioritization.domain.webhook.WebhookDelivery;
import io.leadwise.prioritization.domain.webhook.WebhookEventKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the log of a webhook. */
@Schema(name = "WebhookDelivery")
public record WebhookDeliveryResponse(
    UUID deliveryId,
    @Schema(description = "The webhook-id of the request; the same in each repetition.")
        UUID eventId,
    WebhookEventKind kind,
    @Schema(description = "Null for a ping.", nullable = true) UUID leadId,
    DeliveryState state,
    Instant occurredAt,
    int attempts,
    @Schema(description = "When it is tried next, while it is pending.", nullable = true)
        Instant nextAttemptAt,
    @Schema(nullable = true) Instant lastAttemptAt,
    @Schema(description = "What the target answered last.", nullable = true) Integer httpStatus,
    @Schema(description = "Why the last attempt failed.", nullable = true) String error,
    @Schema(description = "The delivery that this one repeats.", nullable = true)
        UUID redeliveryOf) {

  static WebhookDeliveryResponse of(WebhookDelivery it) {
    return new WebhookDeliveryResponse(
        it.deliveryId(),
        it.eventId(),
        it.kind(),
        it.leadId(),
        it.state(),
        it.occurredAt(),
        it.attempts(),
        it.state() == DeliveryState.PENDING ? it.dueAt() : null,
        it.lastAttemptAt(),
        it.httpStatus(),
        it.error(),
        it.redeliveryOf());
  }
}
