package io.leadwise.lead.connectors.dataverse;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.CursorExpiredException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.mapping.KindMapping;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.connectors.http.RemoteAnswer;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteApis;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.connectors.http.SettingsCheck;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.domain.connectors.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads Microsoft Dataverse by its Web API (OData v4). Each table is read with change tracking: the
 * last page of a round names a delta link, which brings only what changed since. Users are read
 * whole each time: their roles are not tracked with them, and change tracking takes no {@code
 * $expand}.
 */
@ApplicationScoped
public class DataverseConnector implements Connector {

  private static final String TRACK = "odata.track-changes";
  private static final String LABELS =
      "odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"";

  @Inject RemoteApis apis;
  @Inject Currencies currencies;

  @Override
  public ConnectorType type() {
    return ConnectorType.DATAVERSE;
  }

  @Override
  public List<String> check(Connection connection) {
    return SettingsCheck.of(connection.settings()).needsUrl().needsEntra().sentences();
  }

  @Override
  public List<PullStream> streams(Connection connection) {
    return connection.mappedStreams();
  }

  @Override
  public PulledPage pull(Connection connection, PullStream stream, String position, int limit) {
    RemoteApi api = apis.entra(connection, connection.settings().url().orElseThrow());
    KindMapping mapping = connection.mapping().of(stream.kind()).orElseThrow();
    boolean tracked = stream.kind() != RecordKind.SELLER;
    URI uri = position == null ? api.uri(DataverseQuery.first(mapping)) : api.link(position);
    RemoteAnswer answer =
        api.send(
            RemoteRequest.get(uri)
                .with("OData-Version", "4.0")
                .with("OData-MaxVersion", "4.0")
                .with(
                    "Prefer",
                    (tracked ? TRACK + "," : "") + "odata.maxpagesize=" + limit + "," + LABELS));
    if (position != null && isExpired(answer)) {
      throw new CursorExpiredException();
    }
    if (!answer.ok()) {
      throw api.failed(answer);
    }
    return page(connection, api, mapping, answer.json());
  }

  private PulledPage page(
      Connection connection, RemoteApi api, KindMapping mapping, JsonNode answer) {
    List<MappedRecord> records = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (JsonNode row : answer.path("value")) {
      if (isRemoved(row)) {
        removed.add(row.path("id").asText());
      } else {
        records.add(mapping.map(new DataverseRow(row, id -> currencies.code(connection, api, id))));
      }
    }
    String next = text(answer, "@odata.nextLink");
    return next == null
        ? PulledPage.of(records, removed, text(answer, "@odata.deltaLink"), false)
        : PulledPage.of(records, removed, next, true);
  }

  private static boolean isRemoved(JsonNode row) {
    return row.path("@odata.context").asText().endsWith("/$deletedEntity")
        || row.has("reason") && row.has("id");
  }

  /** The server keeps changes for some days only (7 unless set otherwise). */
  private static boolean isExpired(RemoteAnswer answer) {
    if (answer.status() == 410) {
      return true;
    }
    String said = answer.status() == 400 ? answer.text().toLowerCase(Locale.ROOT) : "";
    return said.contains("versionstamp") || said.contains("deltatoken") || said.contains("expired");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isTextual() ? node.get(name).asText() : null;
  }
}
