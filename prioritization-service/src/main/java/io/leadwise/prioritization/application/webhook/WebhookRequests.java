package io.leadwise.prioritization.application.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.webhook.LeasedDelivery;
import io.leadwise.prioritization.domain.webhook.Webhook;
import io.leadwise.prioritization.domain.webhook.WebhookEvent;
import io.leadwise.prioritization.domain.webhook.WebhookSignature;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a target gets: the public event, as CloudEvents over HTTP has it, and signed. */
@ApplicationScoped
public class WebhookRequests {
  private static final String SOURCE = "/prioritization-service";
  private static final String ACTION = "suggestedAction";

  private final Documents documents;
  private final SecretKeeper secrets;

  WebhookRequests(Documents documents, SecretKeeper secrets) {
    this.documents = documents;
    this.secrets = secrets;
  }

  /**
   * The body. A suggested action was told with the owner's consent; when that was withdrawn before
   * the delivery, it is not told.
   */
  byte[] body(LeasedDelivery delivery) {
    String body = delivery.event().body();
    if (delivery.event().ownerId() != null && !delivery.consented()) {
      ObjectNode event = documents.read(body, ObjectNode.class);
      if (event.hasNonNull(ACTION)) {
        body = documents.write(event.putNull(ACTION));
      }
    }
    return body.getBytes(StandardCharsets.UTF_8);
  }

  Map<String, String> headers(Webhook webhook, WebhookEvent event, byte[] body, Instant now) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", "application/json");
    headers.put(WebhookSignature.ID_HEADER, event.eventId().toString());
    headers.put(WebhookSignature.TIMESTAMP_HEADER, Long.toString(now.getEpochSecond()));
    headers.put(
        WebhookSignature.SIGNATURE_HEADER,
        WebhookSignature.of(event.eventId().toString(), now, body, valid(webhook, now)));
    headers.put("ce-specversion", "1.0");
    headers.put("ce-id", event.eventId().toString());
    headers.put("ce-type", event.kind().type());
    headers.put("ce-source", SOURCE);
    headers.put("ce-time", event.occurredAt().truncatedTo(ChronoUnit.MILLIS).toString());
    if (event.leadId() != null) {
      headers.put("ce-subject", event.leadId().toString());
    }
    return headers;
  }

  private List<String> valid(Webhook webhook, Instant now) {
    List<String> valid = new ArrayList<>();
    valid.add(secrets.open(webhook.webhookId(), webhook.secret()));
    if (webhook.previousSecret() != null && now.isBefore(webhook.previousUntil())) {
      valid.add(secrets.open(webhook.webhookId(), webhook.previousSecret()));
    }
    return valid;
  }
}
