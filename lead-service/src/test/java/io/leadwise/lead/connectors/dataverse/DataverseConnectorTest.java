package io.leadwise.lead.connectors.dataverse;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.CursorExpiredException;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.push.PushKind;
import io.leadwise.lead.application.connectors.push.PushedLead;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.findings.FitLevel;
import io.leadwise.lead.domain.findings.LeadFit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DataverseConnectorTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final PullStream LEADS = PullStream.of(RecordKind.LEAD);

  private final DataverseConnector connector = new DataverseConnector();
  private Setup setup;
  private DataverseStub stub;

  @BeforeEach
  void begin() {
    String url = "http://127.0.0.1:" + SERVER.getPort();
    setup =
        Setup.of(
            TestSettings.of("crm", "DATAVERSE")
                .with("crm", "url", url)
                .with("crm", "token-url", url + "/token")
                .with("crm", "client-id", "app")
                .with("crm", "secret", Setup.secret("hush")));
    connector.apis = setup.apis;
    connector.currencies = new Currencies();
    stub = new DataverseStub(SERVER.getRuntimeInfo().getWireMock(), url).empty();
  }

  @Test
  void aRoundFollowsTheLinksAndEndsWithADeltaLink() {
    stub.table("leads", List.of(List.of(DataverseStub.lead(1, "A")), List.of()), "d1");

    PulledPage first = connector.pull(setup.connection, LEADS, null, 500);
    PulledPage second = connector.pull(setup.connection, LEADS, first.next(), 500);

    assertThat(first.more()).isTrue();
    assertThat(first.records()).hasSize(1);
    assertThat(first.records().get(0).values())
        .containsEntry("externalId", DataverseStub.leadId(1).toString())
        .containsEntry("source", "Web Form")
        .containsEntry("status", "OPEN");
    assertThat(second.more()).isFalse();
    assertThat(second.next()).contains("$deltatoken=d1");
    SERVER.verify(
        2,
        getRequestedFor(urlPathEqualTo(DataverseStub.API + "leads"))
            .withHeader("Authorization", equalTo("Bearer t1"))
            .withHeader(
                "Prefer",
                equalTo(
                    "odata.track-changes,odata.maxpagesize=500,odata.include-annotations=\"OData.Community.Display.V1.FormattedValue\"")));
    SERVER.verify(
        1,
        postRequestedFor(urlPathEqualTo("/token"))
            .withFormParam("client_secret", equalTo("hush"))
            .withFormParam("grant_type", equalTo("client_credentials")));
  }

  @Test
  void aDeltaTellsWhatIsGone() {
    stub.delta(
        "leads", "d0", List.of(DataverseStub.deleted("leads", DataverseStub.leadId(7))), "d1");
    String delta = connector.pull(setup.connection, LEADS, null, 500).next();

    PulledPage page = connector.pull(setup.connection, LEADS, delta, 500);

    assertThat(page.removed()).containsExactly(DataverseStub.leadId(7).toString());
    assertThat(page.records()).isEmpty();
  }

  @Test
  void aDeltaLinkThatTheServerForgotIsToldApartFromAFailure() {
    String delta = connector.pull(setup.connection, LEADS, null, 500).next();
    SERVER.stubFor(
        stub.since("leads", "d0")
            .willReturn(
                aResponse()
                    .withStatus(400)
                    .withBody(
                        "{\"error\":{\"code\":\"0x80044352\",\"message\":\"ExpiredVersionStamp: please perform a full sync.\"}}")));

    assertThatThrownBy(() -> connector.pull(setup.connection, LEADS, delta, 500))
        .isInstanceOf(CursorExpiredException.class);
    SERVER.stubFor(
        stub.since("leads", "d0")
            .willReturn(
                aResponse()
                    .withStatus(403)
                    .withBody(
                        "{\"error\":{\"code\":\"0x80040220\",\"message\":\"Ada Nyberg may not read\"}}")));
    assertThatThrownBy(() -> connector.pull(setup.connection, LEADS, delta, 500))
        .isInstanceOf(ConnectorFailedException.class)
        .hasMessage("127.0.0.1 answered 403 (0x80040220).");
  }

  @Test
  void amountsComeWithTheCodeOfTheirCurrency() {
    stub.table(
        "leads",
        List.of(
            List.of(
                DataverseStub.lead(
                    1, "A", ",\"revenue\":5,\"_transactioncurrencyid_value\":\"c1\""))),
        "d1");
    SERVER.stubFor(
        get(urlPathEqualTo(DataverseStub.API + "transactioncurrencies"))
            .willReturn(
                DataverseStub.json(
                    "{\"value\":[{\"transactioncurrencyid\":\"c1\",\"isocurrencycode\":\"SEK\"}]}")));

    assertThat(connector.pull(setup.connection, LEADS, null, 500).records().get(0).values())
        .containsEntry("annualRevenue", "5")
        .containsEntry("annualRevenueCurrency", "SEK");
  }

  @Test
  void usersComeWithTheirRoles() {
    assertThat(
            connector
                .pull(setup.connection, PullStream.of(RecordKind.SELLER), null, 500)
                .records()
                .get(0)
                .values())
        .containsEntry("roles", "Salesperson")
        .containsEntry("active", "true");
    SERVER.verify(
        getRequestedFor(urlPathEqualTo(DataverseStub.API + "systemusers"))
            .withQueryParam("$expand", equalTo("systemuserroles_association($select=name)")));
  }

  @Test
  void whatIsWrittenBackChangesALeadThatIsThere_andItsOneNote() {
    DataverseWriteBack writeBack = new DataverseWriteBack();
    writeBack.apis = setup.apis;
    String lead = DataverseStub.API + "leads(" + DataverseStub.leadId(1) + ")";
    SERVER.stubFor(patch(urlPathEqualTo(lead)).willReturn(aResponse().withStatus(204)));
    SERVER.stubFor(get(urlPathEqualTo(lead)).willReturn(DataverseStub.json("{\"statecode\":0}")));
    SERVER.stubFor(
        post(urlPathEqualTo(lead + "/Microsoft.Dynamics.CRM.QualifyLead")).willReturn(ok("{}")));
    SERVER.stubFor(
        patch(urlPathMatching(".*/annotations\\(.*\\)")).willReturn(aResponse().withStatus(204)));
    UUID id = UUID.fromString("1ead0000-0000-4000-8000-00000000000a");
    PushedLead told =
        new PushedLead(
            id,
            DataverseStub.leadId(1).toString(),
            "ada@new.example",
            LeadStatus.QUALIFIED,
            new LeadFit(id, 1, FitLevel.HIGH, 4, 5));

    for (PushKind what : PushKind.values()) {
      writeBack.push(setup.connection, told, what);
    }
    writeBack.push(setup.connection, told, PushKind.INSIGHT);

    SERVER.verify(
        1,
        patchRequestedFor(urlPathEqualTo(lead))
            .withHeader("If-Match", equalTo("*"))
            .withRequestBody(equalToJson("{\"emailaddress1\":\"ada@new.example\"}")));
    SERVER.verify(
        1,
        postRequestedFor(urlPathEqualTo(lead + "/Microsoft.Dynamics.CRM.QualifyLead"))
            .withRequestBody(
                equalToJson(
                    "{\"CreateAccount\":false,\"CreateContact\":false,\"CreateOpportunity\":false,\"Status\":3}")));
    assertThat(
            SERVER.findAll(patchRequestedFor(urlPathMatching(".*/annotations\\(.*\\)"))).stream()
                .map(request -> request.getUrl())
                .distinct())
        .hasSize(1);
  }
}
