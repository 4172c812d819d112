package io.leadwise.lead.connectors.graph;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.CursorExpiredException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.StreamClosedException;
import io.leadwise.lead.application.connectors.mail.MailDigests;
import io.leadwise.lead.application.connectors.mail.MailMessage;
import io.leadwise.lead.application.connectors.mail.MailReader;
import io.leadwise.lead.application.connectors.mail.Mailboxes;
import io.leadwise.lead.connectors.http.RemoteAnswer;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteApis;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.connectors.http.SettingsCheck;
import io.leadwise.lead.domain.connectors.ConnectorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Reads mail and calendars of consenting sellers by Microsoft Graph's delta queries. Whether the
 * seller consents is asked before each single request; bodies are never asked for, only the preview
 * of some 250 characters, which is read in memory.
 */
@ApplicationScoped
public class GraphConnector implements Connector {

  private static final Logger LOG = Logger.getLogger(GraphConnector.class);
  private static final String USUAL_URL = "https://graph.microsoft.com";
  private static final Set<String> EXPIRED =
      Set.of("syncstatenotfound", "resyncrequired", "syncstateinvalid");

  @Inject RemoteApis apis;
  @Inject Mailboxes mailboxes;
  @Inject MailReader reader;
  @Inject GraphSubscriptions subscriptions;
  @Inject Clock clock;

  @Override
  public ConnectorType type() {
    return ConnectorType.GRAPH;
  }

  @Override
  public List<String> check(Connection connection) {
    return SettingsCheck.of(connection.settings())
        .mayHaveUrl()
        .mayHaveNotifications()
        .needsEntra()
        .sentences();
  }

  @Override
  public List<PullStream> streams(Connection connection) {
    List<PullStream> streams = new ArrayList<>();
    for (var mailbox : mailboxes.consenting()) {
      for (GraphFolder folder : GraphFolder.values()) {
        streams.add(PullStream.ofMailbox(folder, mailbox.sellerId()));
      }
    }
    return streams;
  }

  @Override
  public void prepare(Connection connection, List<PullStream> streams) {
    subscriptions.keep(connection, api(connection), streams);
  }

  private RemoteApi api(Connection connection) {
    return apis.entra(connection, connection.settings().url().orElse(USUAL_URL));
  }

  @Override
  public PulledPage pull(Connection connection, PullStream stream, String position, int limit) {
    UUID seller = stream.sellerId();
    String address = mailboxes.open(seller).address();
    GraphFolder folder = stream.part(GraphFolder.class);
    RemoteApi api = api(connection);
    URI uri =
        position == null
            ? api.uri(folder.first(address, clock.instant(), connection.settings().lookBack()))
            : api.link(position);
    RemoteAnswer answer =
        api.send(
            RemoteRequest.get(uri)
                .with(
                    "Prefer",
                    "odata.maxpagesize="
                        + limit
                        + ", IdType=\"ImmutableId\", outlook.timezone=\"UTC\""));
    if (position != null && isExpired(answer)) {
      throw new CursorExpiredException();
    }
    if (answer.status() == 404 || answer.status() == 403) {
      // One mailbox that is not there, or not open to us, does not hold up the others.
      LOG.warnf(
          "%s of seller %s cannot be read: Microsoft Graph answered %d (%s)",
          folder, seller, answer.status(), answer.errorCode());
      throw new StreamClosedException();
    }
    if (!answer.ok()) {
      throw api.failed(answer);
    }
    return page(seller, address, folder, answer.json());
  }

  private PulledPage page(UUID seller, String address, GraphFolder folder, JsonNode answer) {
    List<MailMessage> messages = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (JsonNode item : answer.path("value")) {
      String id = item.path("id").asText();
      if (item.has("@removed") || item.path("isCancelled").asBoolean()) {
        removed.addAll(MailDigests.all(seller, id));
      } else {
        MailMessage message = folder.message(id, item, address);
        if (message != null) {
          messages.add(message);
        }
      }
    }
    JsonNode more = answer.path("@odata.nextLink");
    return PulledPage.ofMailbox(
        reader.read(seller, messages),
        removed,
        more.isTextual() ? more.asText() : answer.path("@odata.deltaLink").asText(null),
        more.isTextual());
  }

  private static boolean isExpired(RemoteAnswer answer) {
    return answer.status() == 410
        || answer.status() >= 400 && EXPIRED.contains(answer.errorCode().toLowerCase(Locale.ROOT));
  }
}
