package io.leadwise.lead.connectors.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static io.leadwise.lead.World.SOFIA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.leadwise.lead.World;
import io.leadwise.lead.application.connectors.ConnectionsFor;
import io.leadwise.lead.application.crm.Consents;
import io.leadwise.lead.domain.crm.ConsentChange;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that Microsoft Graph announces: the lifecycle of subscriptions, and what is believed. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class GraphNotificationsTest {

  @RegisterExtension
  static final WireMockExtension SERVER =
      WireMockExtension.newInstance()
          .options(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort())
          .build();

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUBSCRIPTIONS = "/v1.0/subscriptions";
  private static final String NOTIFICATIONS = "/api/v1/connections/mail/notifications";
  private static final String DUE =
      "select count(*) from connection_state where next_run_at < now() + interval '2 minutes'";

  /** What the resource of a subscription names, and the id that it gets. */
  private static final Map<String, String> FOLDERS =
      new TreeMap<>(Map.of("inbox", "s-in", "sentitems", "s-out", "events", "s-cal"));

  @Inject World world;
  @Inject ConnectionsFor connections;
  @Inject Consents consents;

  @BeforeEach
  void begin() {
    connections.test(
        GraphSetup.settings(SERVER)
            .with("mail", "notifications.url", "https://leads.example.com/"));
    GraphSetup.letsUsIn(SERVER);
    SERVER.stubFor(
        get(urlPathMatching("/v1.0/users/.*"))
            .willReturn(
                okJson(
                    "{\"value\":[],\"@odata.deltaLink\":\"%s/v1.0/users/x?$deltatoken=d\"}"
                        .formatted(GraphSetup.url(SERVER)))));
    FOLDERS.forEach(
        (folder, id) ->
            SERVER.stubFor(
                post(SUBSCRIPTIONS)
                    .withRequestBody(containing(folder))
                    .willReturn(
                        aResponse().withStatus(201).withBody("{\"id\":\"%s\"}".formatted(id)))));
    SERVER.stubFor(
        any(urlPathMatching(SUBSCRIPTIONS + "/.*")).willReturn(aResponse().withStatus(204)));
  }

  @Test
  void eachFolderOfAConsentingSellerIsWatched_once() throws IOException {
    connections.run();
    assertThat(SERVER.getAllServeEvents()).isEmpty();

    consent(true, 1);
    connections.runAgain();
    connections.runAgain();

    List<JsonNode> asked = subscriptions();
    assertThat(asked)
        .extracting(it -> it.path("resource").asText())
        .containsExactlyInAnyOrder(
            "/users/sofia.seller@leadwise.example/mailFolders('inbox')/messages",
            "/users/sofia.seller@leadwise.example/mailFolders('sentitems')/messages",
            "/users/sofia.seller@leadwise.example/events");
    assertThat(asked)
        .allSatisfy(
            it -> {
              assertThat(it.path("notificationUrl").asText())
                  .isEqualTo("https://leads.example.com" + NOTIFICATIONS);
              assertThat(it.path("changeType").asText()).isEqualTo("created,updated,deleted");
              assertThat(it.path("clientState").asText()).hasSize(43);
            });
    assertThat(asked.stream().map(it -> it.path("clientState").asText()).distinct()).hasSize(3);
  }

  @Test
  void aGenuineAnnouncementHasTheConnectionRunSoon() throws IOException {
    consent(true, 1);
    connections.run();
    assertThat(world.number(DUE)).isZero();

    announce("s-in", proof("inbox")).statusCode(202);

    assertThat(world.number(DUE)).isEqualTo(1);
  }

  @Test
  void oneThatComesDuringARunIsNotForgotten() throws IOException {
    consent(true, 1);
    connections.run();
    world.execute("update connection_state set status = 'RUNNING'");

    announce("s-in", proof("inbox")).statusCode(202);
    connections.run();

    // The run that was left behind ended, and another one followed at once.
    assertThat(world.texts("select run_again::text from connection_state"))
        .containsExactly("false");
    SERVER.verify(9, getRequestedFor(urlPathMatching("/v1.0/users/.*")));
  }

  @Test
  void whatIsNotGenuineChangesNothing_andIsNotSentAgain() throws IOException {
    consent(true, 1);
    connections.run();

    announce("s-in", "guessed").statusCode(202);
    announce("s-in", null).statusCode(202);
    announce("s-out", proof("inbox")).statusCode(202);
    announce("s-gone", proof("inbox")).statusCode(202);

    assertThat(world.number(DUE)).isZero();
  }

  @Test
  void theTokenOfAValidationIsSaidBackAsText() {
    given()
        .contentType("text/plain; charset=utf-8")
        .queryParam("validationToken", "Validation: <b>1</b> å")
        .post(NOTIFICATIONS)
        .then()
        .statusCode(200)
        .contentType("text/plain")
        .header("X-Content-Type-Options", "nosniff")
        .body(equalTo("Validation: <b>1</b> å"));
  }

  @Test
  void aValidationWithoutTokenIsRefused() {
    given()
        .contentType("text/plain")
        .post(NOTIFICATIONS)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-validation-token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "null", "{\"value\":[]}", "{\"value\":[null]}"})
  void aListWithoutNotificationsIsRefused(String body) {
    given()
        .contentType("application/json")
        .body(body)
        .post(NOTIFICATIONS)
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-notifications"));
  }

  @Test
  void aConnectionThatDoesNotListenIsNotThere() {
    connections.test(GraphSetup.settings(SERVER));

    announce("s-in", "x").statusCode(404).body("code", equalTo("connection-not-found"));
    given()
        .contentType("text/plain")
        .post("/api/v1/connections/none/notifications?validationToken=x")
        .then()
        .statusCode(404)
        .body("code", equalTo("connection-not-found"));
  }

  @Test
  void aWatchIsProlonged_andBegunAnewWhereItWasForgotten() {
    consent(true, 1);
    connections.run();
    world.execute("update mailbox_watch set expires_at = now() + interval '1 hour'");
    SERVER.stubFor(
        patch(urlPathEqualTo(SUBSCRIPTIONS + "/s-cal")).willReturn(aResponse().withStatus(404)));
    SERVER.resetRequests();

    connections.runAgain();

    SERVER.verify(3, patchRequestedFor(urlPathMatching(SUBSCRIPTIONS + "/.*")));
    SERVER.verify(1, postRequestedFor(urlPathEqualTo(SUBSCRIPTIONS)));
    assertThat(
            world.number(
                "select count(*) from mailbox_watch where expires_at > now() + interval '1 day'"))
        .isEqualTo(3);
  }

  @Test
  void whoWithdrawsIsNotWatchedAnyMore() {
    consent(true, 1);
    connections.run();
    SERVER.resetRequests();

    consent(false, 2);
    connections.runAgain();

    FOLDERS
        .values()
        .forEach(
            id -> SERVER.verify(1, deleteRequestedFor(urlPathEqualTo(SUBSCRIPTIONS + "/" + id))));
    assertThat(SERVER.getAllServeEvents())
        .noneMatch(event -> event.getRequest().getUrl().contains("/users/"));
    assertThat(world.number("select count(*) from mailbox_watch")).isZero();
  }

  @Test
  void withoutAnnouncementsTheScheduleStillReadsAll() {
    SERVER.stubFor(
        post(SUBSCRIPTIONS)
            .willReturn(
                aResponse().withStatus(403).withBody("{\"error\":{\"code\":\"Forbidden\"}}")));
    SERVER.stubFor(delete(urlPathMatching(".*")).willReturn(aResponse().withStatus(403)));
    consent(true, 1);

    connections.run();

    assertThat(world.texts("select status from connection_state")).containsExactly("IDLE");
    assertThat(world.number("select count(*) from connection_cursor")).isEqualTo(3);
    assertThat(world.number("select count(*) from mailbox_watch")).isZero();
  }

  private ValidatableResponse announce(String subscription, String proof) {
    return given()
        .contentType("application/json")
        .body(
            """
            {"value":[{"subscriptionId":"%s","clientState":%s,"changeType":"created",
             "resource":"Users/1/Messages/2","tenantId":"t"}]}"""
                .formatted(subscription, proof == null ? "null" : "\"" + proof + "\""))
        .post(NOTIFICATIONS)
        .then();
  }

  private String proof(String folder) throws IOException {
    return subscriptions().stream()
        .filter(it -> it.path("resource").asText().contains(folder))
        .findFirst()
        .orElseThrow()
        .path("clientState")
        .asText();
  }

  private List<JsonNode> subscriptions() throws IOException {
    List<JsonNode> asked = new ArrayList<>();
    for (var request : SERVER.findAll(postRequestedFor(urlPathEqualTo(SUBSCRIPTIONS)))) {
      asked.add(JSON.readTree(request.getBodyAsString()));
    }
    return asked;
  }

  private void consent(boolean granted, long version) {
    QuarkusTransaction.requiringNew()
        .run(() -> consents.record(List.of(new ConsentChange(SOFIA, granted, version))));
  }
}
