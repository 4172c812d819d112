package io.leadwise.prioritization.api.webhook;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.application.webhook.Webhooks.WithSecret;
import io.leadwise.prioritization.domain.webhook.DisabledWhy;
import io.leadwise.prioritization.domain.webhook.Webhook;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A subscription. */
@Schema(name = "Webhook")
public record WebhookResponse(
    UUID webhookId,
    URI url,
    @Schema(nullable = true) String description,
    WebhookRequest.Filter filter,
    @Schema(description = "Why it gets nothing; null while it does.", nullable = true)
        Disabled disabled,
    @Schema(
            description = "Since when no delivery has succeeded; null while they do.",
            nullable = true)
        Instant failingSince,
    @Schema(
            description = "Until when the secret before signs too; null when there is none.",
            nullable = true)
        Instant previousSecretUntil,
    @Schema(
            description =
                "What signs. Shown once: when the webhook is made, or its secret changed.",
            nullable = true)
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String secret,
    UUID createdBy,
    Instant createdAt,
    Instant updatedAt) {

  static WebhookResponse of(Webhook it) {
    return of(it, null);
  }

  static WebhookResponse of(WithSecret it) {
    return of(it.webhook(), it.secret());
  }

  private static WebhookResponse of(Webhook it, String secret) {
    return new WebhookResponse(
        it.webhookId(),
        it.url(),
        it.description(),
        WebhookRequest.Filter.of(it.filter()),
        it.disabled() == null
            ? null
            : new Disabled(it.disabled().why(), it.disabled().note(), it.disabled().at()),
        it.failingSince(),
        it.previousUntil(),
        secret,
        it.createdBy(),
        it.createdAt(),
        it.updatedAt());
  }

  /** Tells no secret: it may end up in a log. */
  @Override
  public String toString() {
    return "WebhookResponse[" + webhookId + "]";
  }

  /** Why a webhook gets nothing. */
  @Schema(name = "WebhookDisabled")
  public record Disabled(DisabledWhy why, @Schema(nullable = true) String note, Instant at) {}
}
