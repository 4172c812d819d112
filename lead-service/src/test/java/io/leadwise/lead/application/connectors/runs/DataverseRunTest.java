package io.leadwise.lead.application.connectors.runs;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.asAdmin;
import static io.leadwise.lead.connectors.dataverse.DataverseStub.deleted;
import static io.leadwise.lead.connectors.dataverse.DataverseStub.lead;
import static io.leadwise.lead.connectors.dataverse.DataverseStub.leadId;
import static io.leadwise.lead.connectors.dataverse.DataverseStub.leads;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.ConnectionsFor;
import io.leadwise.lead.application.connectors.Connector;
import io.leadwise.lead.application.connectors.PullStream;
import io.leadwise.lead.application.connectors.PulledPage;
import io.leadwise.lead.application.connectors.runs.RunStore.Claim;
import io.leadwise.lead.connectors.RecordedPauses;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.connectors.dataverse.DataverseConnector;
import io.leadwise.lead.connectors.dataverse.DataverseStub;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class DataverseRunTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final UUID DEAD = UUID.randomUUID();
  private static final PullStream LEADS = PullStream.of(RecordKind.LEAD);
  private static final String COUNTS =
      "select concat_ws(' ', created, updated, unchanged, removed, failed) from connection_state";

  @Inject World world;
  @Inject ConnectionsFor connections;
  @Inject RunStore store;
  @Inject DataverseConnector connector;

  private DataverseStub stub;
  private RecordedPauses pauses;

  @BeforeEach
  void begin() {
    String url = "http://127.0.0.1:" + SERVER.getPort();
    pauses =
        connections.test(
            TestSettings.of("crm", "DATAVERSE")
                .with("crm", "url", url)
                .with("crm", "token-url", url + "/token")
                .with("crm", "client-id", "app")
                .with("crm", "secret", Setup.secret("hush"))
                .with("crm", "write-back.email", "true"));
    stub = new DataverseStub(SERVER.getRuntimeInfo().getWireMock(), url).empty();
  }

  @Test
  void leadsArriveOnce_throughABusyServerAndADeathInTheMiddle_andThenOnlyWhatChanges() {
    stub.table("leads", pages(2_000), "d1");
    SERVER.stubFor(
        stub.page("leads", 3)
            .inScenario("busy")
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "3"))
            .willSetStateTo("free"));
    stubPage3AfterTheBusyAnswer();

    Claim dead = store.claimNext(DEAD).orElseThrow();
    PullStream users = PullStream.of(RecordKind.SELLER);
    assertThat(store.store(dead, users, null, pull(dead, users, null))).isTrue();
    PulledPage first = pull(dead, LEADS, null);
    assertThat(store.store(dead, LEADS, null, first)).isTrue();
    // The second page is at work when the replica dies.
    PulledPage second = pull(dead, LEADS, first.next());
    QuarkusTransaction.begin();
    store.store(dead, LEADS, first.next(), second);
    QuarkusTransaction.rollback();
    assertThat(world.number("select count(*) from lead")).isEqualTo(500);

    connections.run();
    assertThat(world.number("select count(*) from lead")).isEqualTo(500);
    world.execute("update connection_state set leased_until = now() - interval '1 second'");
    connections.run();

    assertThat(world.number("select count(*) from lead")).isEqualTo(2_000);
    assertThat(world.number("select count(distinct external_id) from lead")).isEqualTo(2_000);
    assertThat(world.number("select count(*) from lead_history")).isEqualTo(2_000);
    assertThat(world.texts("select status from connection_state")).containsExactly("IDLE");
    assertThat(world.number("select created from connection_state")).isEqualTo(2_000);
    assertThat(pauses.all).containsExactly(Duration.ofSeconds(3));
    assertThat(store.store(dead, LEADS, first.next(), second)).isFalse();

    stub.delta("leads", "d1", List.of(lead(7, "Contoso AB")), "d2");
    connections.runAgain();

    assertThat(world.texts(COUNTS)).containsExactly("0 1 1 0 0");
    assertThat(world.texts("select company_name from lead where version > 1"))
        .containsExactly("Contoso AB");
    assertThat(world.number("select count(*) from lead")).isEqualTo(2_000);
  }

  @Test
  void anExpiredDeltaLinkHasEverythingReadAnew_withoutDoubles() {
    stub.table("leads", pages(600), "d1");
    connections.run();
    SERVER.stubFor(
        stub.since("leads", "d1")
            .willReturn(aResponse().withStatus(410).withBody("{\"error\":{\"code\":\"gone\"}}")));

    connections.runAgain();

    assertThat(world.texts(COUNTS)).containsExactly("0 0 601 0 0");
    assertThat(world.number("select count(*) from lead")).isEqualTo(600);
    assertThat(world.number("select max(version) from lead")).isEqualTo(1);
  }

  @Test
  void badRowsAreKeptApart_andThoseThatWaitAreTakenOnceTheRestIsThere() {
    String account = "acc00000-0000-4000-8000-000000000001";
    stub.table(
        "leads",
        List.of(
            List.of(
                lead(1, "Good AB"),
                lead(2, "Wrong AB", ",\"numberofemployees\":\"many\""),
                lead(3, "Early AB", ",\"_parentaccountid_value\":\"" + account + "\""),
                "{\"firstname\":\"Nobody\"}")),
        "d1");

    connections.run();

    assertThat(world.texts("select company_name from lead")).containsExactly("Good AB");
    assertThat(world.texts(COUNTS)).containsExactly("1 1 0 0 3");
    asAdmin()
        .get("/api/v1/connections/crm/problems")
        .then()
        .statusCode(200)
        .body(
            "items.code",
            org.hamcrest.Matchers.containsInAnyOrder(
                "malformed-row", "invalid-value", "unknown-account"))
        .body(
            "items.find { it.code == 'invalid-value' }.field",
            org.hamcrest.Matchers.equalTo("employees"))
        .body(
            "items.find { it.code == 'unknown-account' }.waiting",
            org.hamcrest.Matchers.equalTo(true));

    stub.delta(
        "accounts",
        "d0",
        List.of("{\"accountid\":\"" + account + "\",\"name\":\"Early AB\"}"),
        "d1");
    stub.delta("leads", "d1", List.of(lead(2, "Right AB")), "d2");
    connections.runAgain();

    assertThat(world.texts("select company_name from lead order by 1"))
        .containsExactly("Early AB", "Good AB", "Right AB");
    assertThat(world.number("select count(*) from lead where account_id is not null")).isEqualTo(1);
    assertThat(world.texts("select code from connection_problem")).containsExactly("malformed-row");
  }

  @Test
  void whatIsGoneThereIsTakenOutHere() {
    UUID contact = UUID.fromString("c0000000-0000-4000-8000-000000000001");
    stub.table(
        "contacts",
        List.of(List.of("{\"contactid\":\"%s\",\"lastname\":\"Nyberg\"}".formatted(contact))),
        "d1");
    stub.table(
        "leads",
        List.of(
            List.of(
                lead(1, "Gone AB"),
                lead(2, "Stays AB", ",\"_parentcontactid_value\":\"" + contact + "\""))),
        "d1");
    connections.run();
    stub.delta("leads", "d1", List.of(deleted("leads", leadId(1))), "d2");
    stub.delta("contacts", "d1", List.of(deleted("contacts", contact)), "d2");

    connections.runAgain();

    assertThat(
            world.texts(
                "select concat_ws(' ', company_name, status, disqualification_comment) from lead"
                    + " where contact_id is null order by 1"))
        .containsExactly("Gone AB DISQUALIFIED Deleted in the CRM.", "Stays AB OPEN");
    assertThat(world.number("select count(*) from contact")).isZero();
    assertThat(world.number("select removed from connection_state")).isEqualTo(2);
  }

  @Test
  void anAddressThatAPersonChangedIsToldToTheCrm_oneThatTheCrmChangedIsNot() {
    stub.table("leads", List.of(List.of(lead(1, "Northwind Tools AB"))), "d1");
    connections.run();
    String path = DataverseStub.API + "leads(" + leadId(1) + ")";
    SERVER.stubFor(patch(urlPathEqualTo(path)).willReturn(aResponse().withStatus(204)));
    String changed = lead(1, "Northwind Tools AB").replace("ada1@", "ada.new@");
    stub.delta("leads", "d1", List.of(changed), "d2");
    stub.delta("leads", "d2", List.of(), "d2");
    connections.runAgain();
    SERVER.verify(0, patchRequestedFor(urlPathEqualTo(path)));

    UUID id = UUID.fromString(world.texts("select id from lead").get(0));
    World.as(SOFIA)
        .header("If-Match", World.asAdmin().get("/api/v1/leads/" + id).header("ETag"))
        .body("{\"email\": \"ada@corrected.example\"}")
        .put("/api/v1/leads/" + id + "/email")
        .then()
        .statusCode(200);
    connections.runAgain();
    connections.runAgain();

    SERVER.verify(
        1,
        patchRequestedFor(urlPathEqualTo(path))
            .withRequestBody(equalToJson("{\"emailaddress1\":\"ada@corrected.example\"}")));
    assertThat(world.number("select count(*) from connection_push")).isZero();
  }

  @Test
  void aServerThatAsksForALongWaitPausesTheRun_andItGoesOnAfterwards() {
    stub.table("leads", List.of(List.of(lead(1, "Northwind Tools AB"))), "d1");
    SERVER.stubFor(
        stub.page("accounts", 1)
            .inScenario("busy")
            .willReturn(aResponse().withStatus(429).withHeader("Retry-After", "600"))
            .willSetStateTo("free"));
    connections.run();
    assertThat(world.texts("select status from connection_state")).containsExactly("WAITING");
    assertThat(
            world.number(
                "select count(*) from connection_state where next_run_at > now() + interval '9 minutes'"))
        .isEqualTo(1);
    connections.run();
    SERVER.verify(1, getRequestedFor(urlPathEqualTo(DataverseStub.API + "accounts")));

    SERVER.resetScenarios();
    stub.empty();
    stub.table("leads", List.of(List.of(lead(1, "Northwind Tools AB"))), "d1");
    connections.runAgain();
    assertThat(world.texts("select status from connection_state")).containsExactly("IDLE");
    assertThat(world.number("select count(*) from lead")).isEqualTo(1);
  }

  @Test
  void aFailureIsShown_andTheNextRunGoesOnWhereItStood() {
    SERVER.stubFor(
        stub.page("leads", 1)
            .willReturn(
                aResponse().withStatus(403).withBody("{\"error\":{\"code\":\"0x80040220\"}}")));

    connections.run();

    asAdmin()
        .get("/api/v1/connections/crm")
        .then()
        .statusCode(200)
        .body("state", org.hamcrest.Matchers.equalTo("FAILED"))
        .body("lastError.code", org.hamcrest.Matchers.equalTo("remote-refused"))
        .body(
            "lastError.message",
            org.hamcrest.Matchers.equalTo("127.0.0.1 answered 403 (0x80040220)."))
        .body("cursors.stream", org.hamcrest.Matchers.hasItems("accounts", "contacts"));
  }

  private void stubPage3AfterTheBusyAnswer() {
    String rest =
        "{\"value\":[%s],\"@odata.nextLink\":\"http://127.0.0.1:%d%sleads?$select=x&$skiptoken=4\"}"
            .formatted(String.join(",", leads(1_000, 1_500)), SERVER.getPort(), DataverseStub.API);
    SERVER.stubFor(
        stub.page("leads", 3)
            .inScenario("busy")
            .whenScenarioStateIs("free")
            .willReturn(DataverseStub.json(rest)));
  }

  private PulledPage pull(Claim claim, PullStream stream, String position) {
    return ((Connector) connector).pull(claim.connection(), stream, position, 500);
  }

  private static List<List<String>> pages(int leads) {
    List<List<String>> pages = new ArrayList<>();
    for (int from = 0; from < leads; from += 500) {
      pages.add(leads(from, Math.min(leads, from + 500)));
    }
    return pages;
  }
}
