package io.leadwise.lead.connectors.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.RemoteBusyException;
import io.leadwise.lead.application.connectors.StreamClosedException;
import io.leadwise.lead.application.connectors.mail.MailboxWatches;
import io.leadwise.lead.application.connectors.mail.Mailboxes;
import io.leadwise.lead.connectors.http.RemoteAnswer;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.connectors.http.RemoteUrls;
import io.leadwise.lead.domain.value.Sha256;
import io.leadwise.lead.persistence.connectors.MailboxWatchTable.Watch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Asks Microsoft Graph to announce changes in the folders of consenting sellers. It is a comfort:
 * whatever goes wrong with it, the schedule still brings all changes, only later.
 */
@ApplicationScoped
class GraphSubscriptions {

  private static final Logger LOG = Logger.getLogger(GraphSubscriptions.class);

  /** Less than the 10,080 minutes that Microsoft Graph allows for mail and events. */
  private static final Duration LIFE = Duration.ofDays(2);

  private static final String PATH = "/v1.0/subscriptions";

  /** 256 bits are 43 characters; Microsoft Graph takes up to 128. */
  private static final int PROOF_BYTES = 32;

  private final SecureRandom random = new SecureRandom();

  @Inject MailboxWatches watches;
  @Inject Mailboxes mailboxes;
  @Inject Clock clock;

  /**
   * Begins, prolongs and ends subscriptions, so that there is one for each of the streams.
   *
   * @param wanted the streams of consenting sellers
   */
  void keep(Connection connection, RemoteApi api, List<PullStream> wanted) {
    Map<String, Watch> kept = new HashMap<>();
    watches.all(connection).forEach(watch -> kept.put(watch.stream(), watch));
    URI announceTo =
        connection
            .settings()
            .notifications()
            .url()
            .map(url -> target(url, connection))
            .orElse(null);
    try {
      if (announceTo != null) {
        for (PullStream stream : wanted) {
          watch(connection, api, stream, kept.remove(stream.name()), announceTo);
        }
      }
      for (Watch left : kept.values()) {
        // By its id, which names nobody: this mailbox is not ours to ask about any more.
        api.send(new RemoteRequest("DELETE", of(api, left), Map.of(), null));
        watches.delete(connection, left);
      }
    } catch (ConnectorFailedException | RemoteBusyException e) {
      LOG.warnf(
          "Changes of the mailboxes of %s are not announced for now, and found by the schedule: %s",
          connection.name(), e.getMessage());
    }
  }

  private void watch(
      Connection connection, RemoteApi api, PullStream stream, Watch now, URI announceTo) {
    Instant time = clock.instant();
    if (now != null && now.expiresAt().isAfter(time.plus(LIFE.dividedBy(2)))) {
      return;
    }
    Instant until = time.plus(LIFE);
    if (now != null && prolong(api, now, until)) {
      watches.put(connection, now.until(until));
      return;
    }
    begin(connection, api, stream, until, announceTo);
  }

  /**
   * @return false when Microsoft Graph does not know it any more
   */
  private static boolean prolong(RemoteApi api, Watch watch, Instant until) {
    String body =
        JsonNodeFactory.instance
            .objectNode()
            .put("expirationDateTime", until.toString())
            .toString();
    return api.send(RemoteRequest.json("PATCH", of(api, watch), body)).ok();
  }

  private void begin(
      Connection connection, RemoteApi api, PullStream stream, Instant until, URI announceTo) {
    String address;
    try {
      address = mailboxes.open(stream.sellerId()).address();
    } catch (StreamClosedException e) {
      // Consent has gone since the streams were listed.
      return;
    }
    String proof = proof();
    JsonNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("changeType", "created,updated,deleted")
            .put("notificationUrl", announceTo.toString())
            .put("resource", stream.part(GraphFolder.class).resource(address))
            .put("expirationDateTime", until.toString())
            .put("clientState", proof);
    RemoteAnswer answer = api.send(RemoteRequest.json("POST", api.uri(PATH), body.toString()));
    String id = answer.ok() ? answer.json().path("id").asText() : "";
    if (id.isEmpty()) {
      LOG.warnf(
          "Changes of %s are not announced: Microsoft Graph answered %d (%s)",
          stream.name(), answer.status(), answer.errorCode());
      return;
    }
    watches.put(
        connection, new Watch(stream.name(), stream.sellerId(), id, Sha256.of(proof), until));
  }

  private static URI target(String url, Connection connection) {
    return URI.create(
        url.strip().replaceAll("/+$", "")
            + "/api/v1/connections/"
            + connection.name()
            + "/notifications");
  }

  private static URI of(RemoteApi api, Watch watch) {
    return api.uri(PATH + "/" + RemoteUrls.encoded(watch.subscriptionId()));
  }

  private String proof() {
    byte[] bytes = new byte[PROOF_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
