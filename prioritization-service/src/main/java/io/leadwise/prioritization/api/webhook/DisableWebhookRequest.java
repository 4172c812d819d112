package io.leadwise.prioritization.api.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Switches a webhook off. */
@Schema(name = "DisableWebhook")
public record DisableWebhookRequest(
    @Schema(description = "Why, for whoever wonders.") @NotBlank @Size(max = 500) String note) {}
