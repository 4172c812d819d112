package io.leadwise.lead.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.mapping.KindMapping;
import io.leadwise.lead.connectors.http.JsonRow;
import io.leadwise.lead.connectors.http.RemoteAnswer;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteApis;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.connectors.http.RemoteUrls;
import io.leadwise.lead.connectors.http.SettingsCheck;
import io.leadwise.lead.domain.connectors.ConnectorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Salesforce by what changed since the latest change seen: by REST queries in the order of
 * changes, and by a bulk query where there is more than those are made for.
 */
@ApplicationScoped
public class SalesforceConnector implements Connector {

  static final String API = "/services/data/v60.0";
  private static final int MOST_BY_REST = 10_000;

  @Inject RemoteApis apis;
  @Inject BulkQueries bulk;

  @Override
  public ConnectorType type() {
    return ConnectorType.SALESFORCE;
  }

  @Override
  public List<String> check(Connection connection) {
    List<String> sentences =
        new ArrayList<>(
            SettingsCheck.of(connection.settings()).needsUrl().needsClient().sentences());
    if (connection.mapping() != null) {
      connection.mapping().inOrder().stream()
          .filter(kind -> kind.modified() == null)
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
    RemoteApi api = api(connection);
    KindMapping mapping = connection.mapping().of(stream.kind()).orElseThrow();
    SalesforcePosition at = SalesforcePosition.parse(position);
    if (at.job() != null) {
      return bulk.results(api, mapping, at, limit);
    }
    if (at.query() != null) {
      return goOn(api, mapping, at, limit);
    }
    Soql soql = new Soql(mapping);
    int total =
        api.require(query(api, "/query", soql.count(at.since()), limit))
            .json()
            .path("totalSize")
            .asInt();
    if (total > MOST_BY_REST) {
      return bulk.start(api, soql, at);
    }
    return page(mapping, at, api.require(first(api, soql, at, limit)).json());
  }

  @Override
  public PulledPage preview(Connection connection, PullStream stream, int limit) {
    RemoteApi api = api(connection);
    KindMapping mapping = connection.mapping().of(stream.kind()).orElseThrow();
    String soql = new Soql(mapping).rows(null) + " LIMIT " + limit;
    return page(
        mapping, SalesforcePosition.START, api.require(query(api, "/query", soql, limit)).json());
  }

  private RemoteApi api(Connection connection) {
    String url = connection.settings().url().orElseThrow();
    return apis.clientCredentials(
        connection,
        url,
        connection
            .settings()
            .tokenUrl()
            .orElse(url.replaceAll("/+$", "") + "/services/oauth2/token"));
  }

  /**
   * A link that is not known any more: the rows came in the order of changes, so what is left did
   * not.
   */
  private static PulledPage goOn(
      RemoteApi api, KindMapping mapping, SalesforcePosition at, int limit) {
    RemoteAnswer answer = api.send(sized(RemoteRequest.get(api.uri(at.query())), limit));
    if (answer.errorCode().equals("INVALID_QUERY_LOCATOR") || answer.status() == 404) {
      return PulledPage.of(List.of(), List.of(), at.done().text(), true);
    }
    if (!answer.ok()) {
      throw api.failed(answer);
    }
    return page(mapping, at, answer.json());
  }

  private static RemoteRequest first(RemoteApi api, Soql soql, SalesforcePosition at, int limit) {
    // queryAll also brings what was deleted.
    return query(
        api, soql.tellsDeleted() ? "/queryAll" : "/query", soql.rowsInOrder(at.since()), limit);
  }

  private static RemoteRequest query(RemoteApi api, String path, String soql, int limit) {
    return sized(RemoteRequest.get(api.uri(API + path + "?q=" + RemoteUrls.encoded(soql))), limit);
  }

  private static RemoteRequest sized(RemoteRequest request, int limit) {
    return request.with(
        "Sforce-Query-Options", "batchSize=" + Math.max(200, Math.min(2_000, limit)));
  }

  private static PulledPage page(KindMapping mapping, SalesforcePosition at, JsonNode answer) {
    SalesforceRows rows = new SalesforceRows(mapping);
    answer.path("records").forEach(row -> rows.add(new JsonRow(row)));
    SalesforcePosition seen = at.seen(rows.latest());
    String next =
        answer.path("nextRecordsUrl").isTextual() ? answer.get("nextRecordsUrl").asText() : null;
    return next == null
        ? PulledPage.of(rows.records, rows.removed, seen.done().text(), false)
        : PulledPage.of(rows.records, rows.removed, seen.atQuery(next).text(), true);
  }
}
