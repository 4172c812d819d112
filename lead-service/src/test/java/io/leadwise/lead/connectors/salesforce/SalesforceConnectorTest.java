package io.leadwise.lead.connectors.salesforce;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.domain.connectors.RecordKind;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SalesforceConnectorTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final String API = "/services/data/v60.0";
  private static final PullStream LEADS = PullStream.of(RecordKind.LEAD);

  private final SalesforceConnector connector = new SalesforceConnector();
  private Setup setup;

  @BeforeEach
  void begin() {
    setup =
        Setup.of(
            TestSettings.of("sf", "SALESFORCE")
                .with("sf", "url", "http://127.0.0.1:" + SERVER.getPort())
                .with("sf", "client-id", "app")
                .with("sf", "secret", Setup.secret("hush")));
    connector.apis = setup.apis;
    connector.bulk = new BulkQueries();
    SERVER.stubFor(post("/services/oauth2/token").willReturn(okJson("{\"access_token\":\"t1\"}")));
    count(2);
  }

  @Test
  void pagesAreFollowed_andTheNextRoundBeginsAtTheLatestChange() {
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/queryAll"))
            .willReturn(
                okJson(
                    "{\"totalSize\":2,\"done\":false,\"nextRecordsUrl\":\""
                        + API
                        + "/query/01gXX-200\",\"records\":["
                        + row("00Q1", "2026-11-20T08:00:00.000+0000", false)
                        + "]}")));
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/query/01gXX-200"))
            .willReturn(
                okJson(
                    "{\"totalSize\":2,\"done\":true,\"records\":["
                        + row("00Q2", "2026-11-21T08:00:00.000+0000", true)
                        + "]}")));

    PulledPage first = connector.pull(setup.connection, LEADS, null, 500);
    PulledPage second = connector.pull(setup.connection, LEADS, first.next(), 500);
    connector.pull(setup.connection, LEADS, second.next(), 500);

    assertThat(first.more()).isTrue();
    assertThat(first.records().get(0).values())
        .containsEntry("externalId", "00Q1")
        .containsEntry("status", "OPEN");
    assertThat(second.more()).isFalse();
    assertThat(second.removed()).containsExactly("00Q2");
    SERVER.verify(
        1,
        getRequestedFor(urlPathEqualTo(API + "/queryAll"))
            .withQueryParam(
                "q",
                matching(
                    "SELECT Id,.*,IsDeleted FROM Lead WHERE SystemModstamp >="
                        + " 2026-11-21T08:00:00.000Z ORDER BY SystemModstamp,Id")));
  }

  @Test
  void aLinkThatIsNotKnownAnyMoreIsReplacedByAQueryFromTheLatestChange() {
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/queryAll"))
            .willReturn(
                okJson(
                    "{\"done\":false,\"nextRecordsUrl\":\""
                        + API
                        + "/query/01gXX-200\",\"records\":["
                        + row("00Q1", "2026-11-20T08:00:00.000+0000", false)
                        + "]}")));
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/query/01gXX-200"))
            .willReturn(
                status(400)
                    .withBody(
                        "[{\"errorCode\":\"INVALID_QUERY_LOCATOR\",\"message\":\"invalid query locator\"}]")));

    PulledPage first = connector.pull(setup.connection, LEADS, null, 500);
    PulledPage lost = connector.pull(setup.connection, LEADS, first.next(), 500);
    connector.pull(setup.connection, LEADS, lost.next(), 500);

    assertThat(lost.more()).isTrue();
    SERVER.verify(
        1,
        getRequestedFor(urlPathEqualTo(API + "/queryAll"))
            .withQueryParam("q", containing("SystemModstamp >= 2026-11-20T08:00:00.000Z")));
  }

  @Test
  void moreThanTenThousandRowsComeByABulkQuery() {
    count(10_001);
    SERVER.stubFor(
        post(API + "/jobs/query")
            .withRequestBody(matchingJsonPath("$.operation", equalTo("queryAll")))
            .willReturn(okJson("{\"id\":\"750XX\",\"state\":\"UploadComplete\"}")));
    job("InProgress");
    results(absent(), "3xLocator", "00Q1", "2026-11-22T08:00:00.000Z");
    results(equalTo("3xLocator"), "null", "00Q2", "2026-11-20T08:00:00.000Z");

    PulledPage started = connector.pull(setup.connection, LEADS, null, 500);
    PulledPage waiting = connector.pull(setup.connection, LEADS, started.next(), 500);
    job("JobComplete");
    PulledPage first = connector.pull(setup.connection, LEADS, waiting.next(), 500);
    PulledPage second = connector.pull(setup.connection, LEADS, first.next(), 500);

    assertThat(started.pause()).isEqualTo(Duration.ofSeconds(15));
    assertThat(waiting.next()).isEqualTo(started.next());
    assertThat(first.records().get(0).values())
        .containsEntry("externalId", "00Q1")
        .containsEntry("companyName", "Northwind, Tools")
        .containsEntry("phone", null);
    assertThat(second.more()).isFalse();
    assertThat(second.next()).isEqualTo("{\"since\":\"2026-11-22T08:00:00Z\"}");
    SERVER.verify(1, postRequestedFor(urlPathEqualTo(API + "/jobs/query")));
  }

  @Test
  void aBulkQueryThatFailedIsAskedForAgainLater() {
    count(10_001);
    SERVER.stubFor(
        post(API + "/jobs/query")
            .willReturn(okJson("{\"id\":\"750XX\",\"state\":\"UploadComplete\"}")));
    job("Failed");

    PulledPage started = connector.pull(setup.connection, LEADS, null, 500);
    PulledPage failed = connector.pull(setup.connection, LEADS, started.next(), 500);

    assertThat(failed.pause()).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    assertThat(failed.next()).isEqualTo("{}");
  }

  private static void count(int rows) {
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/query"))
            .withQueryParam("q", containing("COUNT()"))
            .willReturn(okJson("{\"totalSize\":" + rows + ",\"done\":true,\"records\":[]}")));
  }

  private static void job(String state) {
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/jobs/query/750XX"))
            .willReturn(okJson("{\"id\":\"750XX\",\"state\":\"" + state + "\"}")));
  }

  private static void results(
      com.github.tomakehurst.wiremock.matching.StringValuePattern locator,
      String next,
      String id,
      String modified) {
    SERVER.stubFor(
        get(urlPathEqualTo(API + "/jobs/query/750XX/results"))
            .withQueryParam("maxRecords", equalTo("500"))
            .withQueryParam("locator", locator)
            .willReturn(
                aResponse()
                    .withHeader("Content-Type", "text/csv")
                    .withHeader("Sforce-Locator", next)
                    .withBody(
                        "\"Id\",\"Company\",\"Phone\",\"SystemModstamp\",\"IsDeleted\"\n\"%s\",\"Northwind, Tools\",\"\",\"%s\",\"false\"\n"
                            .formatted(id, modified))));
  }

  private static String row(String id, String modified, boolean deleted) {
    return """
        {"attributes":{"type":"Lead"},"Id":"%s","Company":"Northwind","IsConverted":false,
         "SystemModstamp":"%s","IsDeleted":%s}"""
        .formatted(id, modified, deleted);
  }
}
