package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.ConnectionsFor;
import io.leadwise.lead.connectors.Setup;
import io.leadwise.lead.connectors.TestSettings;
import io.leadwise.lead.connectors.dataverse.DataverseStub;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConnectionResourceTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final String PATH = "/api/v1/connections";

  @Inject World world;
  @Inject ConnectionsFor connections;

  private String secret;
  private DataverseStub stub;

  @BeforeEach
  void begin() {
    String url = "http://127.0.0.1:" + SERVER.getPort();
    secret = Setup.secret("hush");
    connections.test(
        TestSettings.of("crm", "DATAVERSE")
            .with("crm", "url", url)
            .with("crm", "token-url", url + "/token")
            .with("crm", "client-id", "app")
            .with("crm", "secret", secret)
            .and("broken", "HUBSPOT")
            .with("broken", "external-source", "HUB")
            .and("off", "SALESFORCE")
            .with("off", "external-source", "SF")
            .with("off", "enabled", "false")
            .with("off", "url", "https://sales.example.com")
            .with("off", "client-id", "app")
            .with("off", "secret", secret));
    stub = new DataverseStub(SERVER.getRuntimeInfo().getWireMock(), url).empty();
  }

  @Test
  void anAdminSeesHowFarConnectionsAre_andNoSecret() {
    connections.run();

    asAdmin()
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.name", contains("broken", "crm", "off"))
        .body("items.state", contains("MISCONFIGURED", "IDLE", "DISABLED"))
        .body("items[0].problems", contains("secret is missing."))
        .body("items[1].counts.updated", equalTo(1))
        .body("items[1].lastError", nullValue())
        .body("items[1].cursors.stream", contains("accounts", "contacts", "leads", "opportunities"))
        .body(not(containsString("hush")))
        .body(not(containsString(secret)));
    String next = asAdmin().get(PATH + "?limit=1").path("nextCursor");
    asAdmin()
        .queryParam("cursor", next)
        .get(PATH + "?limit=1")
        .then()
        .body("items.name", contains("crm"));
    asAdmin()
        .get(PATH + "/other")
        .then()
        .statusCode(404)
        .body("code", equalTo("connection-not-found"));
  }

  @Test
  void onlyAdminsMay() {
    given().get(PATH).then().statusCode(401);
    as(SOFIA).get(PATH).then().statusCode(403).body("code", equalTo("role-missing"));
    as(SOFIA).post(PATH + "/crm/runs").then().statusCode(403);
    as(SOFIA).post(PATH + "/crm/dry-run").then().statusCode(403);
    as(SOFIA).get(PATH + "/crm/problems").then().statusCode(403);
  }

  @Test
  void aConnectionRunsOnDemand_once() {
    asAdmin()
        .header("Idempotency-Key", "run-1")
        .post(PATH + "/crm/runs")
        .then()
        .statusCode(202)
        .header("Location", containsString(PATH + "/crm"))
        .body("name", equalTo("crm"));
    org.awaitility.Awaitility.await()
        .until(
            () ->
                world.number("select count(*) from connection_state where succeeded_at is not null")
                    == 1);

    world.execute(
        "update connection_state set status = 'RUNNING', lease_owner = gen_random_uuid(),"
            + " leased_until = now() + interval '1 minute'");
    asAdmin()
        .post(PATH + "/crm/runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("connection-running"));
    asAdmin()
        .post(PATH + "/broken/runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("connection-misconfigured"))
        .body("detail", equalTo("secret is missing."));
    asAdmin()
        .post(PATH + "/off/runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("connection-disabled"));
    asAdmin().post(PATH + "/crm/runs?full=perhaps").then().statusCode(400);
  }

  @Test
  void aTrialShowsTenRowsAsTheyWouldBeTaken_andStoresNothing() {
    stub.table("leads", List.of(DataverseStub.leads(0, 12)), "d1");

    asAdmin()
        .post(PATH + "/crm/dry-run")
        .then()
        .statusCode(200)
        .body("rows.size()", equalTo(10))
        .body("rows[3].values.companyName", equalTo("Northwind Tools AB"))
        .body("rows[3].values.externalId", equalTo(DataverseStub.leadId(3).toString()))
        .body("rows[3].problem", nullValue());
    asAdmin().post(PATH + "/crm/dry-run?kind=ACCOUNT").then().statusCode(200).body("rows", empty());
    asAdmin()
        .post(PATH + "/crm/dry-run?kind=INTERACTION")
        .then()
        .statusCode(409)
        .body("code", equalTo("dry-run-not-available"));
    assertThat(world.number("select count(*) from lead")).isZero();
  }

  @Test
  void aTrialOfASystemThatDoesNotLetUsInSaysSo() {
    SERVER.stubFor(
        com.github.tomakehurst.wiremock.client.WireMock.post("/token")
            .willReturn(com.github.tomakehurst.wiremock.client.WireMock.status(400)));
    String url = "http://127.0.0.1:" + SERVER.getPort();
    connections.test(
        TestSettings.of("fresh", "DATAVERSE")
            .with("fresh", "url", url)
            .with("fresh", "token-url", url + "/token")
            .with("fresh", "client-id", "app")
            .with("fresh", "secret", secret));

    asAdmin()
        .post(PATH + "/fresh/dry-run")
        .then()
        .statusCode(503)
        .body("code", equalTo("sign-in-failed"));
  }
}
