package io.leadwise.lead.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.mapping.KindMapping;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteApis;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.connectors.http.RemoteUrls;
import io.leadwise.lead.connectors.http.SettingsCheck;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.connectors.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads HubSpot by searches in the order of changes. A search gives 10,000 results at most: then
 * another one begins at the latest change seen. Owners are few and are read whole each time.
 */
@ApplicationScoped
public class HubSpotConnector implements Connector {

  private static final String USUAL_URL = "https://api.hubapi.com";
  private static final int MOST_A_PAGE = 100;
  private static final int MOST_A_SEARCH = 10_000;

  /** The search index lags behind: what changed shortly before the latest change is read again. */
  private static final long LAG_MILLIS = Duration.ofMinutes(1).toMillis();

  @Inject RemoteApis apis;

  @Override
  public ConnectorType type() {
    return ConnectorType.HUBSPOT;
  }

  @Override
  public List<String> check(Connection connection) {
    List<String> sentences =
        new ArrayList<>(
            SettingsCheck.of(connection.settings())
                .mayHaveUrl()
                .needs("secret", connection.settings().secret())
                .sentences());
    if (connection.mapping() != null) {
      connection.mapping().inOrder().stream()
          .filter(kind -> kind.kind() != RecordKind.SELLER && kind.modified() == null)
          .forEach(k -> sentences.add(k.kind().plural() + ".modified is missing."));
    }
    return sentences;
  }

  @Override
  public List<PullStream> streams(Connection connection) {
    return connection.mappedStreams();
  }

  @Override
  public PulledPage pull(Connection connection, PullStream stream, String position, int limit) {
    RemoteApi api = apis.withToken(connection, connection.settings().url().orElse(USUAL_URL));
    KindMapping mapping = connection.mapping().of(stream.kind()).orElseThrow();
    int size = Math.min(MOST_A_PAGE, limit);
    HubSpotPosition at = HubSpotPosition.parse(position);
    return stream.kind() == RecordKind.SELLER
        ? owners(api, mapping, at, size)
        : search(api, mapping, at, size);
  }

  private static PulledPage owners(
      RemoteApi api, KindMapping mapping, HubSpotPosition at, int size) {
    String path = "/crm/v3/" + mapping.from() + "?limit=" + size;
    JsonNode answer =
        api.require(
                RemoteRequest.get(
                    api.uri(
                        at.after() == null
                            ? path
                            : path + "&after=" + RemoteUrls.encoded(at.after()))))
            .json();
    List<MappedRecord> records = new ArrayList<>();
    answer.path("results").forEach(owner -> records.add(mapping.map(new OwnerRow(owner))));
    String after = after(answer);
    return after == null
        ? PulledPage.of(records, List.of(), null, false)
        : PulledPage.of(records, List.of(), new HubSpotPosition(null, after, null).text(), true);
  }

  private static PulledPage search(
      RemoteApi api, KindMapping mapping, HubSpotPosition at, int size) {
    JsonNode answer =
        api.require(
                RemoteRequest.json(
                    "POST",
                    api.uri("/crm/v3/objects/" + mapping.from() + "/search"),
                    SearchBody.of(mapping, at, size)))
            .json();
    List<MappedRecord> records = new ArrayList<>();
    HubSpotPosition seen = at;
    for (JsonNode result : answer.path("results")) {
      ObjectRow row = new ObjectRow(result);
      records.add(mapping.map(row));
      seen = seen.seen(row.millis(mapping.modified()));
    }
    String after = after(answer);
    if (after == null) {
      Long since = seen.high() == null ? at.since() : Long.valueOf(seen.high() - LAG_MILLIS);
      String next = since == null ? null : new HubSpotPosition(since, null, null).text();
      return PulledPage.of(records, List.of(), next, false);
    }
    return PulledPage.of(records, List.of(), next(seen, after, size).text(), true);
  }

  private static HubSpotPosition next(HubSpotPosition seen, String after, int size) {
    if (!after.matches("\\d{1,9}") || Integer.parseInt(after) + size <= MOST_A_SEARCH) {
      return new HubSpotPosition(seen.since(), after, seen.high());
    }
    if (seen.high() == null || seen.high().equals(seen.since())) {
      throw new ConnectorFailedException(
          "too-many-at-once",
          "More than 10,000 records changed in the same millisecond; HubSpot's search does not give"
              + " the rest of them.");
    }
    return new HubSpotPosition(seen.high(), null, seen.high());
  }

  private static String after(JsonNode answer) {
    JsonNode after = answer.path("paging").path("next").path("after");
    return after.isValueNode() && !after.isNull() ? after.asText() : null;
  }
}
