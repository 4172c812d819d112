package io.leadwise.lead.connectors.salesforce;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.mapping.KindMapping;
import io.leadwise.lead.connectors.http.RemoteAnswer;
import io.leadwise.lead.connectors.http.RemoteApi;
import io.leadwise.lead.connectors.http.RemoteRequest;
import io.leadwise.lead.connectors.http.RemoteUrls;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Bulk API 2.0: a query that the server carries out by itself, and whose results are CSV. */
@ApplicationScoped
class BulkQueries {

  private static final String JOBS = SalesforceConnector.API + "/jobs/query";
  private static final Duration SOON = Duration.ofSeconds(15);
  private static final Duration LATER = Duration.ofMinutes(15);

  PulledPage start(RemoteApi api, Soql soql, SalesforcePosition at) {
    var job =
        JsonNodeFactory.instance
            .objectNode()
            .put("operation", soql.tellsDeleted() ? "queryAll" : "query")
            .put("query", soql.rows(at.since()));
    String id =
        api.require(RemoteRequest.json("POST", api.uri(JOBS), job.toString()))
            .json()
            .path("id")
            .asText();
    if (!id.matches("\\w{1,50}")) {
      throw new ConnectorFailedException("remote-malformed", "The bulk query has no id.");
    }
    return PulledPage.notReady(at.atJob(id, null).text(), SOON);
  }

  /** The next results, as soon as there are any. */
  PulledPage results(RemoteApi api, KindMapping mapping, SalesforcePosition at, int limit) {
    if (at.locator() == null) {
      String state = state(api, at);
      if (!state.equals("JobComplete")) {
        boolean works = state.equals("UploadComplete") || state.equals("InProgress");
        return works
            ? PulledPage.notReady(at.text(), SOON)
            : PulledPage.notReady(at.again().text(), LATER);
      }
    }
    RemoteAnswer answer =
        api.send(
            RemoteRequest.get(
                    api.uri(
                        JOBS
                            + "/"
                            + at.job()
                            + "/results?maxRecords="
                            + limit
                            + (at.locator() == null
                                ? ""
                                : "&locator=" + RemoteUrls.encoded(at.locator()))))
                .with("Accept", "text/csv"));
    if (answer.status() == 404) {
      return PulledPage.notReady(at.again().text(), SOON);
    }
    if (!answer.ok()) {
      throw api.failed(answer);
    }
    SalesforceRows rows = rows(mapping, answer.text());
    SalesforcePosition seen = at.seen(rows.latest());
    String locator = answer.header("Sforce-Locator").orElse("null");
    return locator.equals("null")
        ? PulledPage.of(rows.records, rows.removed, seen.done().text(), false)
        : PulledPage.of(rows.records, rows.removed, seen.atJob(at.job(), locator).text(), true);
  }

  /** A job that is gone counts as one that failed. */
  private static String state(RemoteApi api, SalesforcePosition at) {
    RemoteAnswer answer = api.send(RemoteRequest.get(api.uri(JOBS + "/" + at.job())));
    if (answer.status() == 404) {
      return "Gone";
    }
    if (!answer.ok()) {
      throw api.failed(answer);
    }
    return answer.json().path("state").asText();
  }

  private static SalesforceRows rows(KindMapping mapping, String csv) {
    SalesforceRows rows = new SalesforceRows(mapping);
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser parser =
        CSVParser.builder().setReader(new StringReader(csv)).setFormat(format).get()) {
      for (CSVRecord row : parser) {
        rows.add(field -> row.isSet(field) && !row.get(field).isEmpty() ? row.get(field) : null);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new ConnectorFailedException(
          "remote-malformed", "The results of the bulk query are no CSV.");
    }
    return rows;
  }
}
