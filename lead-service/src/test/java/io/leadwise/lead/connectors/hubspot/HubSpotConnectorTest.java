package io.leadwise.lead.connectors.hubspot;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.domain.connectors.RecordKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HubSpotConnectorTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final String SEARCH = "/crm/v3/objects/contacts/search";
  private static final String CHANGED = "2026-11-20T08:00:00.000Z";
  private static final long CHANGED_MILLIS = Instant.parse(CHANGED).toEpochMilli();
  private static final PullStream LEADS = PullStream.of(RecordKind.LEAD);

  private final HubSpotConnector connector = new HubSpotConnector();
  private final String secret = Setup.secret("old");
  private Setup setup;

  @BeforeEach
  void begin() {
    setup =
        Setup.of(
            TestSettings.of("hub", "HUBSPOT")
                .with("hub", "url", "http://127.0.0.1:" + SERVER.getPort())
                .with("hub", "secret", secret));
    connector.apis = setup.apis;
  }

  @Test
  void pagesAreFollowed_andTheNextRoundBeginsShortlyBeforeTheLatestChange() {
    answer(null, "100", CHANGED);
    answer("100", null, CHANGED);

    PulledPage first = connector.pull(setup.connection, LEADS, null, 500);
    PulledPage second = connector.pull(setup.connection, LEADS, first.next(), 500);

    assertThat(first.more()).isTrue();
    assertThat(first.records().get(0).values())
        .containsEntry("externalId", "51")
        .containsEntry("marketingQualified", "true")
        .containsEntry("status", "OPEN");
    assertThat(second.more()).isFalse();
    assertThat(second.next()).isEqualTo("{\"since\":" + (CHANGED_MILLIS - 60_000) + "}");
    SERVER.verify(
        postRequestedFor(urlPathEqualTo(SEARCH))
            .withRequestBody(
                matchingJsonPath("$.sorts[0].propertyName", equalTo("lastmodifieddate")))
            .withRequestBody(matchingJsonPath("$.limit", equalTo("100")))
            .withRequestBody(
                matchingJsonPath("$.filterGroups[0].filters[0].operator", equalTo("IN"))));
  }

  @Test
  void aSearchThatGivesNoMoreThanTenThousandIsGoneOnWithByAnotherOne() {
    answer("9900", "10000", CHANGED);

    PulledPage page =
        connector.pull(setup.connection, LEADS, "{\"since\":1,\"after\":\"9900\"}", 100);

    assertThat(page.more()).isTrue();
    assertThat(page.next())
        .isEqualTo("{\"since\":" + CHANGED_MILLIS + ",\"high\":" + CHANGED_MILLIS + "}");
    assertThatThrownBy(
            () ->
                connector.pull(
                    setup.connection,
                    LEADS,
                    "{\"since\":" + CHANGED_MILLIS + ",\"after\":\"9900\"}",
                    100))
        .isInstanceOf(ConnectorFailedException.class)
        .hasMessageContaining("same millisecond");
  }

  @Test
  void onlyWhatChangedIsAskedForInTheNextRound() {
    answer(null, null, CHANGED);

    connector.pull(setup.connection, LEADS, "{\"since\":1763625600000}", 500);

    SERVER.verify(
        postRequestedFor(urlPathEqualTo(SEARCH))
            .withRequestBody(
                matchingJsonPath("$.filterGroups[0].filters[0].value", equalTo("1763625600000")))
            .withRequestBody(
                matchingJsonPath("$.filterGroups[0].filters[0].operator", equalTo("GTE"))));
  }

  @Test
  void aTokenThatWasExchangedInItsFileIsTaken() throws IOException {
    SERVER.stubFor(post(SEARCH).willReturn(status(401)));
    SERVER.stubFor(
        post(SEARCH)
            .withHeader("Authorization", equalTo("Bearer new"))
            .willReturn(okJson("{\"total\":0,\"results\":[]}")));
    assertThatThrownBy(() -> connector.pull(setup.connection, LEADS, null, 500))
        .hasMessageContaining("refuses the token");

    Files.writeString(Path.of(secret.substring("file:".length())), "new\n");
    assertThat(connector.pull(setup.connection, LEADS, null, 500).records()).isEmpty();
  }

  @Test
  void ownersAreReadWholeEachTime() {
    SERVER.stubFor(
        get(urlPathEqualTo("/crm/v3/owners"))
            .willReturn(
                okJson(
                    """
                    {"results":[{"id":"7","email":"sofia.seller@leadwise.example",
                      "firstName":"Sofia","lastName":"Seller","archived":false}]}""")));

    PulledPage page = connector.pull(setup.connection, PullStream.of(RecordKind.SELLER), null, 500);

    assertThat(page.next()).isNull();
    assertThat(page.records().get(0).values())
        .containsEntry("displayName", "Sofia Seller")
        .containsEntry("active", "true");
  }

  private static void answer(String after, String next, String modified) {
    String paging = next == null ? "" : ",\"paging\":{\"next\":{\"after\":\"" + next + "\"}}";
    var request = post(SEARCH);
    if (after != null) {
      request.withRequestBody(matchingJsonPath("$.after", equalTo(after)));
    }
    SERVER.stubFor(
        request
            .atPriority(after == null ? 5 : 1)
            .willReturn(
                okJson(
                    """
                    {"total":20000,"results":[{"id":"51","properties":{"hs_object_id":"51",
                      "lifecyclestage":"marketingqualifiedlead","lastmodifieddate":"%s"}}]%s}"""
                        .formatted(modified, paging))));
  }
}
