package io.leadwise.prioritization.api.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.prioritization.domain.webhook.WebhookSignature;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
@Timeout(180)
class WebhookFlowTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String PATH = "/api/v1/webhooks";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject Jdbc jdbc;

  private final UUID seller = UUID.randomUUID();
  private final UUID integrator = UUID.randomUUID();
  private HookTarget target;

  @BeforeEach
  void start() throws Exception {
    target = new HookTarget();
  }

  @AfterEach
  void stop() {
    jdbc.update("delete from webhooks");
    target.close();
  }

  @Test
  void anInsightArrivesAsItIsOnTheTopic_signedAndLogged() throws Exception {
    JsonPath hook = subscribe("\"filter\":{\"ownerIds\":[\"" + seller + "\"]}");
    Events.aboutNewLead(UUID.randomUUID()).processed(UUID.randomUUID()).awaitRevision(1);
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    JsonNode published = lead.awaitRevision(1);

    await().atMost(SOON).until(() -> target.got().size() == 1);

    HookTarget.Got got = target.got().get(0);
    assertThat(JSON.readTree(got.body())).isEqualTo(published);
    Contracts.assertValid("lead-insight", JSON.readTree(got.body()));
    assertThat(got.header("content-type")).isEqualTo("application/json");
    assertThat(got.header("ce-type")).isEqualTo("leadwise.lead-insight.updated.v1");
    assertThat(got.header("ce-subject")).isEqualTo(lead.leadId().toString());
    assertThat(got.header("ce-specversion")).isEqualTo("1.0");
    assertThat(got.header("cookie")).isNull();
    assertThat(signature(got, List.of(hook.getString("secret"))))
        .isEqualTo(got.header("webhook-signature"));
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                log(hook)
                    .body("items", hasSize(1))
                    .body("items[0].state", equalTo("DELIVERED"))
                    .body("items[0].attempts", is(1))
                    .body("items[0].httpStatus", is(200))
                    .body("items[0].kind", equalTo("INSIGHT_UPDATED"))
                    .body("items[0].leadId", equalTo(lead.leadId().toString())));
  }

  @Test
  void anActionIsToldOnlyWithConsent_alsoWhenItIsWithdrawnBeforeTheDelivery() throws Exception {
    subscribe("\"filter\":{\"ownerIds\":[\"" + seller + "\"]}");
    Events.consent(seller, 1, "GRANTED");
    await().atMost(SOON).until(() -> consentOf(seller));
    target.answer(request -> 500);
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    await().atMost(SOON).until(() -> !target.got().isEmpty());
    assertThat(JSON.readTree(target.got().get(0).body()).path("suggestedAction").isObject())
        .isTrue();

    Events.consent(seller, 2, "WITHDRAWN");
    await().atMost(SOON).until(() -> !consentOf(seller));
    int sofar = target.got().size();

    await().atMost(SOON).until(() -> target.got().size() > sofar + 1);
    HookTarget.Got later = target.got().get(target.got().size() - 1);
    assertThat(JSON.readTree(later.body()).path("suggestedAction").isNull()).isTrue();
  }

  @Test
  void aFailingLeadKeepsItsOrderWhileOthersGoOn() {
    JsonPath hook = subscribe("\"filter\":{\"ownerIds\":[\"" + seller + "\"]}");
    Events bad = Events.aboutNewLead(seller);
    target.answer(request -> isAbout(request, bad) ? 503 : 200);
    bad.processed(UUID.randomUUID()).awaitRevision(1);
    bad.closed(2).awaitRevision(2);
    Events good = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    await()
        .atMost(SOON)
        .until(() -> target.got().stream().anyMatch(request -> isAbout(request, good)));
    await()
        .atMost(SOON)
        .until(() -> target.got().stream().filter(request -> isAbout(request, bad)).count() >= 2);
    assertThat(revisions(bad)).containsOnly(1);

    target.answer(request -> 200);

    await().atMost(SOON).until(() -> revisions(bad).contains(2));
    List<Integer> order = revisions(bad);
    assertThat(order).isSorted();
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                log(hook)
                    .body("items", hasSize(3))
                    .body("items.state", not(hasItem("PENDING")))
                    .body("items.kind", hasItem("LEAD_CLOSED")));
  }

  @Test
  void aTargetThatIsGoneDisablesTheWebhook_andAPersonEnablesItAgain() {
    JsonPath hook = subscribe("\"description\":\"CRM\"");
    String path = PATH + "/" + hook.getString("webhookId");
    target.answer(request -> 410);
    as(integrator).post(path + "/ping").then().statusCode(202).body("kind", equalTo("PING"));

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(integrator)
                    .get(path)
                    .then()
                    .body("disabled.why", equalTo("GONE"))
                    .body("disabled.note", equalTo("The target answered 410 Gone.")));
    as(integrator)
        .post(path + "/ping")
        .then()
        .statusCode(409)
        .body("code", equalTo("webhook-disabled"));
    log(hook).body("items[0].state", equalTo("FAILED")).body("items[0].httpStatus", is(410));

    target.answer(request -> 200);
    as(integrator).post(path + "/enabling").then().statusCode(200).body("disabled", nullValue());
    as(integrator).post(path + "/ping").then().statusCode(202);
    await()
        .atMost(SOON)
        .untilAsserted(() -> log(hook).body("items[0].state", equalTo("DELIVERED")));
  }

  @Test
  void aDayWithoutSuccessDisablesTheWebhook_visibly() {
    JsonPath hook = subscribe("\"description\":\"CRM\"");
    String path = PATH + "/" + hook.getString("webhookId");
    target.answer(request -> 500);
    as(integrator).post(path + "/ping").then().statusCode(202);
    // An attempt whose outcome is not written yet would write over what is set below.
    await().atMost(SOON).untilAsserted(() -> log(hook).body("items[0].httpStatus", equalTo(500)));

    jdbc.update("update webhooks set failing_since = now() - interval '25 hours'");
    jdbc.update("update webhook_deliveries set first_attempt_at = now() - interval '25 hours'");

    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                as(integrator)
                    .get(path)
                    .then()
                    .body("disabled.why", equalTo("FAILING"))
                    .body("disabled.note", startsWith("No delivery has succeeded since")));
    log(hook).body("items[0].state", equalTo("FAILED")).body("items[0].httpStatus", is(500));
  }

  @Test
  void whatWasDeliveredCanBeDeliveredAgain_withTheSameId() {
    JsonPath hook = subscribe("\"description\":\"CRM\"");
    String path = PATH + "/" + hook.getString("webhookId");
    as(integrator).post(path + "/ping").then().statusCode(202);
    await()
        .atMost(SOON)
        .untilAsserted(() -> log(hook).body("items[0].state", equalTo("DELIVERED")));
    String delivery = log(hook).extract().jsonPath().getString("items[0].deliveryId");

    for (int i = 0; i < 2; i++) {
      as(integrator)
          .header("Idempotency-Key", "again-" + delivery)
          .post(path + "/deliveries/" + delivery + "/redelivery")
          .then()
          .statusCode(202)
          .body("redeliveryOf", equalTo(delivery));
    }

    await().atMost(SOON).until(() -> target.got().size() == 2);
    assertThat(target.got().get(0).header("webhook-id"))
        .isEqualTo(target.got().get(1).header("webhook-id"));
    as(integrator)
        .post(path + "/deliveries/" + UUID.randomUUID() + "/redelivery")
        .then()
        .statusCode(404)
        .body("code", equalTo("webhook-delivery-not-found"));
  }

  @Test
  void whileASecretIsChangedBothSign() {
    JsonPath hook = subscribe("\"description\":\"CRM\"");
    String path = PATH + "/" + hook.getString("webhookId");
    String next =
        as(integrator)
            .post(path + "/secret")
            .then()
            .statusCode(200)
            .body("previousSecretUntil", notNullValue())
            .extract()
            .jsonPath()
            .getString("secret");

    as(integrator).post(path + "/ping").then().statusCode(202);

    await().atMost(SOON).until(() -> target.got().size() == 1);
    HookTarget.Got got = target.got().get(0);
    assertThat(got.header("webhook-signature"))
        .isEqualTo(signature(got, List.of(next, hook.getString("secret"))));
    as(integrator).get(path).then().body("secret", nullValue());
  }

  @Test
  void anErasedLeadIsToldToEverybody_andNothingAboutItStays() {
    JsonPath hook = subscribe("\"filter\":{\"fits\":[\"LOW\"],\"ownerIds\":[\"" + seller + "\"]}");
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    String all = subscribe("\"filter\":{\"ownerIds\":[\"" + seller + "\"]}").getString("webhookId");
    lead.version(2).lead(node -> node.put("marketingQualified", true)).changed();
    await().atMost(SOON).until(() -> rows(lead, "webhook_events") == 1);

    TestKafka.send(
        "lead-erased",
        lead.leadId().toString(),
        "leadwise.lead.erased.v1",
        UUID.randomUUID().toString(),
        erasure(lead));
    TestKafka.awaitOne("lead-erasure-confirmed", lead.leadId().toString());

    await().atMost(SOON).until(() -> erasures().size() == 2);
    assertThat(erasures().get(0).body()).isEqualTo("{\"leadId\":\"" + lead.leadId() + "\"}");
    assertThat(rows(lead, "lead_progress")).isZero();
    assertThat(
            jdbc.first(
                "select count(*) as n from insight_changes where lead_id = ? and kind <> 'REMOVED'",
                row -> row.getLong("n"),
                lead.leadId()))
        .contains(0L);
    assertThat(
            jdbc.first(
                "select count(*) as n from webhook_events where lead_id = ?"
                    + " and kind <> 'LEAD_ERASED'",
                row -> row.getLong("n"),
                lead.leadId()))
        .contains(0L);
    assertThat(all).isNotEqualTo(hook.getString("webhookId"));
  }

  @Test
  void subscriptionsAreTheIntegratorsOwn_andAnAdminSeesAll() {
    JsonPath hook = subscribe("\"description\":\"CRM\"");
    String path = PATH + "/" + hook.getString("webhookId");

    as(UUID.randomUUID())
        .get(path)
        .then()
        .statusCode(404)
        .body("code", equalTo("webhook-not-found"));
    as(UUID.randomUUID()).get(path + "/deliveries").then().statusCode(404);
    as(UUID.randomUUID()).delete(path).then().statusCode(404);
    as(UUID.randomUUID()).get(PATH).then().statusCode(200).body("items", hasSize(0));
    given()
        .auth()
        .oauth2(Tokens.admin())
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.webhookId", hasItem(hook.getString("webhookId")))
        .body("items[0].secret", nullValue());
    given().auth().oauth2(Tokens.seller(seller)).get(PATH).then().statusCode(403);
    given().get(PATH).then().statusCode(401);
  }

  @Test
  void aSubscriptionIsChangedByItsVersion_disabledWithAReason_andDeleted() {
    JsonPath hook = subscribe("\"description\":\"CRM\"");
    String path = PATH + "/" + hook.getString("webhookId");
    String body = "{\"url\":\"" + target.url() + "\",\"filter\":{\"kinds\":[\"LEAD_CLOSED\"]}}";
    as(integrator)
        .body(body)
        .put(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    as(integrator)
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", equalTo("\"2\""))
        .body("filter.kinds[0]", equalTo("LEAD_CLOSED"))
        .body("description", nullValue());
    as(integrator)
        .header("If-Match", "\"1\"")
        .body(body)
        .put(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-mismatch"));
    as(integrator)
        .body("{\"note\":\" \"}")
        .post(path + "/disabling")
        .then()
        .statusCode(400)
        .body("code", equalTo("validation-failed"));
    as(integrator)
        .body("{\"note\":\"The CRM moves.\"}")
        .post(path + "/disabling")
        .then()
        .statusCode(200)
        .body("disabled.why", equalTo("BY_PERSON"))
        .body("disabled.note", equalTo("The CRM moves."));
    as(integrator).delete(path).then().statusCode(204);
    as(integrator).get(path).then().statusCode(404);
  }

  @Test
  void badTargetsAndFiltersAreRefused() {
    refused("{\"url\":\"http://hooks.example.com/\"}", 422, "webhook-target-refused");
    refused("{\"url\":\"https://127.0.0.1/\"}", 422, "webhook-target-refused");
    refused("{\"url\":\"https://10.0.0.1:8443/\"}", 422, "webhook-target-refused");
    refused("{}", 400, "validation-failed");
    refused(
        "{\"url\":\"" + target.url() + "\",\"filter\":{\"fits\":[\"GREAT\"]}}",
        400,
        "validation-failed");
    as(integrator)
        .get(
            PATH
                + "/"
                + subscribe("\"description\":\"x\"").getString("webhookId")
                + "/deliveries?state=LOST")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"));
  }

  @Test
  void aRepeatedSubscriptionIsOneAndDoesNotShowTheSecretAgain() {
    String body = "{\"url\":\"" + target.url() + "\"}";
    JsonPath first =
        as(integrator)
            .header("Idempotency-Key", "subscribe-" + integrator)
            .body(body)
            .post(PATH)
            .then()
            .statusCode(201)
            .body("secret", startsWith("whsec_"))
            .extract()
            .jsonPath();

    as(integrator)
        .header("Idempotency-Key", "subscribe-" + integrator)
        .body(body)
        .post(PATH)
        .then()
        .statusCode(201)
        .body("webhookId", equalTo(first.getString("webhookId")))
        .body("secret", nullValue());
    as(integrator).get(PATH).then().body("items", hasSize(1));
    assertThat(
            jdbc.first(
                "select count(*) as n from idempotency_key where body like '%whsec_%'",
                row -> row.getLong("n")))
        .contains(0L);
  }

  private void refused(String body, int status, String code) {
    as(integrator).body(body).post(PATH).then().statusCode(status).body("code", equalTo(code));
  }

  private JsonPath subscribe(String more) {
    return as(integrator)
        .body("{\"url\":\"" + target.url() + "\"," + more + "}")
        .post(PATH)
        .then()
        .statusCode(201)
        .header("ETag", equalTo("\"1\""))
        .extract()
        .jsonPath();
  }

  private ValidatableResponse log(JsonPath hook) {
    return as(integrator)
        .get(PATH + "/" + hook.getString("webhookId") + "/deliveries")
        .then()
        .statusCode(200);
  }

  private static RequestSpecification as(UUID integrator) {
    return given().auth().oauth2(Tokens.of(integrator, "integrator")).contentType(ContentType.JSON);
  }

  private boolean consentOf(UUID sellerId) {
    return jdbc.first(
            "select granted from seller_consents where seller_id = ?",
            row -> row.getBoolean("granted"),
            sellerId)
        .orElse(false);
  }

  private long rows(Events lead, String table) {
    return jdbc.first(
            "select count(*) as n from " + table + " where lead_id = ?",
            row -> row.getLong("n"),
            lead.leadId())
        .orElseThrow();
  }

  private List<Integer> revisions(Events lead) {
    return target.got().stream()
        .filter(request -> isAbout(request, lead))
        .map(request -> JsonPath.from(request.body()).getInt("revision"))
        .toList();
  }

  /** What told of an erasure; what was sent before it may come later than the test looks. */
  private List<HookTarget.Got> erasures() {
    return target.got().stream()
        .filter(got -> "leadwise.lead-insight.erased.v1".equals(got.header("ce-type")))
        .toList();
  }

  private static boolean isAbout(HookTarget.Got request, Events lead) {
    return lead.leadId().toString().equals(request.header("ce-subject"));
  }

  private static String signature(HookTarget.Got got, List<String> secrets) {
    return WebhookSignature.of(
        got.header("webhook-id"),
        Instant.ofEpochSecond(Long.parseLong(got.header("webhook-timestamp"))),
        got.body().getBytes(StandardCharsets.UTF_8),
        secrets);
  }

  private static String erasure(Events lead) {
    return Contracts.example("lead-erased")
        .<com.fasterxml.jackson.databind.node.ObjectNode>deepCopy()
        .put("leadId", lead.leadId().toString())
        .toString();
  }
}
