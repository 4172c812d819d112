package io.leadwise.prioritization.api.webhook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The form of a page of a webhook's log, for the API document. */
@Schema(name = "WebhookDeliveryPage")
record WebhookDeliveryPage(
    List<WebhookDeliveryResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
