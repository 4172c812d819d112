package io.leadwise.lead.messaging;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each event that this service reads, as its committed example, through its real consumer. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsumedContractTest {

  private static final String EMAIL = "ada.nyberg@northwind-tools.example";

  @Inject World world;

  private UUID lead;
  private UUID run;

  @BeforeEach
  void begin() {
    world.reset();
    JsonNode example = Contracts.example("research-completed");
    lead = UUID.fromString(example.get("leadId").asText());
    run = UUID.fromString(example.get("runId").asText());
    world.execute(
        """
        insert into lead (id, version, status, owner_id, email, marketing_qualified, created_at,
                          updated_at)
        values (?, 3, 'OPEN', ?, ?, false, now(), now())
        """,
        lead,
        SOFIA,
        EMAIL);
    world.execute(
        """
        insert into selection_run (id, trigger, status, started_at, created_from, allowed_roles,
          lead_limit, first_activation, selection_done, selected, attempts, researched, validated,
          prioritized, failed)
        values (?, 'SCHEDULED', 'RUNNING', now(), now(), array['salesperson'], 100, true, true, 1,
                0, 0, 0, 0, 0)
        """,
        run);
    world.execute(
        "insert into run_lead (run_id, lead_id, selected_at) values (?, ?, now())", run, lead);
  }

  @Test
  void researchCompletedCountsTheLeadAsResearched() {
    feed("research-completed", "leadwise.research.completed.v1");

    eventually(() -> assertThat(marked("researched_at")).isTrue());
    assertThat(marked("validated_at")).isFalse();
  }

  @Test
  void emailValidatedCountsTheLeadAndShowsTheVerdictOnIt() {
    feed("email-validated", "leadwise.email.validated.v1");

    eventually(() -> assertThat(marked("validated_at")).isTrue());
    world
        .lead(lead)
        .body("emailVerdict.validity", equalTo("VALID"))
        .body("emailVerdict.reason", equalTo("DELIVERABLE"))
        .body("emailVerdict.type", equalTo("WORK"))
        .body("version", equalTo(3));
  }

  @Test
  void leadInsightCountsTheLeadAndEndsTheRun() {
    feed("lead-insight", "leadwise.lead-insight.updated.v1");

    eventually(() -> assertThat(marked("prioritized_at")).isTrue());
    eventually(
        () ->
            assertThat(world.texts("select status from selection_run"))
                .containsExactly("COMPLETED"));
  }

  @Test
  void anInsightThatRestsOnBothAnswersCountsThemThoughTheirEventsComeLater() {
    feed("lead-insight", "leadwise.lead-insight.updated.v1");
    eventually(() -> assertThat(marked("prioritized_at")).isTrue());

    feed("research-completed", "leadwise.research.completed.v1");
    feed("email-validated", "leadwise.email.validated.v1");

    eventually(() -> world.lead(lead).body("emailVerdict.validity", equalTo("VALID")));
    assertThat(world.texts("select researched || '/' || validated from selection_run"))
        .containsExactly("1/1");
  }

  @Test
  void anInsightThatWaitedInVainForAnAnswerCountsNone() {
    Events.insight(Events.example("lead-insight", run, lead).put("partial", true));

    eventually(() -> assertThat(marked("prioritized_at")).isTrue());
    assertThat(marked("researched_at")).isFalse();
    assertThat(marked("validated_at")).isFalse();
  }

  @Test
  void consentGrantedShowsTheMailboxOfTheSeller() {
    as(SOFIA)
        .body(
            "{\"leadId\": \"%s\", \"type\": \"EMAIL_OUT\", \"at\": \"2026-11-20T08:15:00Z\"}"
                .formatted(lead))
        .post("/api/v1/interactions")
        .then()
        .statusCode(201);
    as(SOFIA).get("/api/v1/leads/" + lead + "/colleagues").then().body("items", hasSize(0));

    feed("consent-granted", "leadwise.consent.granted.v1");

    eventually(
        () ->
            as(SOFIA)
                .get("/api/v1/leads/" + lead + "/colleagues")
                .then()
                .body("items", hasSize(1))
                .body("items[0].emails", equalTo(1)));
    JsonNode announced =
        TestKafka.awaitOne(
            "lead-changed",
            lead.toString(),
            value -> value.path("changes").toString().contains("colleagues"));
    assertThat(announced.at("/lead/colleagues/0/name").asText()).isEqualTo("Sofia Seller");
    assertThat(announced.at("/lead/version").asLong()).isEqualTo(5);
  }

  @Test
  void aWithdrawnConsentHidesTheMailboxAgainAndOldNewsDoesNotShowIt() {
    world.execute("insert into consent values (?, true, 1)", SOFIA);
    as(SOFIA)
        .body(
            "{\"leadId\": \"%s\", \"type\": \"EMAIL_OUT\", \"at\": \"2026-11-20T08:15:00Z\"}"
                .formatted(lead))
        .post("/api/v1/interactions")
        .then()
        .statusCode(201);
    ObjectNode withdrawn = (ObjectNode) Contracts.example("consent-granted");
    Events.consent(withdrawn.put("status", "WITHDRAWN").put("version", 3));
    eventually(
        () ->
            as(SOFIA)
                .get("/api/v1/leads/" + lead + "/colleagues")
                .then()
                .body("items", hasSize(0)));

    Events.consent(withdrawn.put("status", "GRANTED").put("version", 2));
    // A later event on the same partition tells that the old one is read.
    UUID other = UUID.randomUUID();
    ObjectNode marker = (ObjectNode) Contracts.example("consent-granted");
    marker.put("sellerId", other.toString());
    TestKafka.send(
        "consent-granted",
        SOFIA.toString(),
        "leadwise.consent.granted.v1",
        UUID.randomUUID().toString(),
        marker.toString());
    eventually(
        () ->
            assertThat(world.number("select count(*) from consent where seller_id = ?", other))
                .isEqualTo(1));

    assertThat(world.texts("select granted from consent where seller_id = ?", SOFIA))
        .containsExactly("f");
  }

  @Test
  void emailsOfAMailboxCountAndAreReadOnlyWhileItsSellerConsents() {
    ObjectNode consent = (ObjectNode) Contracts.example("consent-granted");
    interaction("EMAIL_IN", ", \"excerpt\": \"Could we meet on Monday?\"");
    interaction("EMAIL_OUT", "");
    interaction("CALL", ", \"answered\": true");
    JsonNode before = announced(lead -> lead.at("/interactions/calls").asInt() == 1);
    assertThat(before.at("/interactions/emailsReceived").asInt()).isZero();
    assertThat(before.at("/interactions/emailsSent").asInt()).isZero();
    assertThat(before.path("latestIntents")).isEmpty();

    Events.consent(consent);
    JsonNode granted = announced(lead -> lead.path("colleagues").size() == 1);
    assertThat(granted.at("/interactions/emailsReceived").asInt()).isEqualTo(1);
    assertThat(granted.at("/latestIntents/0/intent").asText()).isEqualTo("MEETING_REQUEST");

    Events.consent(consent.put("status", "WITHDRAWN").put("version", 2));
    long version = granted.path("version").asLong();
    JsonNode withdrawn = announced(lead -> lead.path("version").asLong() > version);
    assertThat(withdrawn.path("colleagues")).isEmpty();
    assertThat(withdrawn.path("latestIntents")).isEmpty();
    assertThat(withdrawn.at("/interactions/emailsReceived").asInt()).isZero();
    assertThat(withdrawn.at("/interactions/emailsSent").asInt()).isZero();
    assertThat(withdrawn.at("/interactions/calls").asInt()).isEqualTo(1);
  }

  @Test
  void aWithdrawalReachesWhatIsKnownOfClosedLeadsToo() {
    ObjectNode consent = (ObjectNode) Contracts.example("consent-granted");
    world.execute("insert into consent values (?, true, 1)", SOFIA);
    interaction("EMAIL_OUT", "");
    as(SOFIA)
        .body("{\"reasonCode\": \"OTHER\"}")
        .post("/api/v1/leads/" + lead + "/disqualification")
        .then()
        .statusCode(200);
    announced(
        seen ->
            seen.path("status").asText().equals("DISQUALIFIED")
                && seen.path("colleagues").size() == 1);

    Events.consent(consent.put("status", "WITHDRAWN").put("version", 2));

    announced(
        seen ->
            seen.path("status").asText().equals("DISQUALIFIED")
                && seen.path("colleagues").isEmpty());
  }

  private void interaction(String type, String more) {
    as(SOFIA)
        .body(
            "{\"leadId\": \"%s\", \"type\": \"%s\", \"at\": \"2026-11-20T08:15:00Z\"%s}"
                .formatted(lead, type, more))
        .post("/api/v1/interactions")
        .then()
        .statusCode(201);
  }

  private JsonNode announced(Predicate<JsonNode> snapshot) {
    return TestKafka.awaitOne(
            "lead-changed", lead.toString(), value -> snapshot.test(value.path("lead")))
        .path("lead");
  }

  @Test
  void anOldVerdictAndOneOnAnotherAddressDoNotReplaceTheLatest() {
    ObjectNode latest = Events.example("email-validated", null, lead);
    Events.validated(latest.put("version", 5).put("validity", "RISKY").put("reason", "CATCH_ALL"));
    eventually(() -> world.lead(lead).body("emailVerdict.validity", equalTo("RISKY")));

    Events.validated(latest.put("version", 4).put("validity", "VALID"));
    Events.validated(
        latest.put("version", 6).put("validity", "INVALID").put("email", "old@x.example"));
    Events.validated(run, lead);
    eventually(() -> assertThat(marked("validated_at")).isTrue());

    world
        .lead(lead)
        .body("emailVerdict.validity", equalTo("RISKY"))
        .body("emailVerdict.reason", equalTo("CATCH_ALL"));
    as(SOFIA)
        .body("{\"email\": \"new@northwind-tools.example\"}")
        .put("/api/v1/leads/" + lead + "/email")
        .then()
        .statusCode(200)
        .body("emailVerdict", equalTo(null));
  }

  @Test
  void anOldInsightDoesNotReplaceTheLatestFit() {
    ObjectNode latest = Events.example("lead-insight", null, lead);
    ObjectNode fit = (ObjectNode) latest.get("fit");
    fit.put("level", "MODERATE").put("matched", 2).put("known", 4);
    Events.insight(latest.put("revision", 5));
    eventually(() -> world.lead(lead).body("fit.level", equalTo("MODERATE")));

    fit.put("level", "LOW");
    Events.insight(latest.put("revision", 4));
    Events.prioritized(run, lead);
    eventually(() -> assertThat(marked("prioritized_at")).isTrue());

    world.lead(lead).body("fit.level", equalTo("MODERATE")).body("fit.score", equalTo(0.5f));
    fit.put("level", "HIGH");
    Events.insight(latest.put("revision", 6));
    eventually(() -> world.lead(lead).body("fit.level", equalTo("HIGH")));
  }

  @Test
  void anInsightThatIsNotCompleteEndsNothing() {
    ObjectNode insight = Events.example("lead-insight", run, lead);
    Events.insight(insight.put("complete", false));
    Events.researched(run, lead);
    eventually(() -> assertThat(marked("researched_at")).isTrue());

    assertThat(marked("prioritized_at")).isFalse();
    Events.insight(insight.put("complete", true));
    eventually(() -> assertThat(marked("prioritized_at")).isTrue());
  }

  @Test
  void anEventThatCannotBeReadIsPutAsideAndTheNextOneIsHandled() {
    String poison = UUID.randomUUID().toString();
    TestKafka.send(
        "lead-insight",
        lead.toString(),
        "leadwise.lead-insight.updated.v1",
        poison,
        "{\"leadId\": 7}");
    Events.prioritized(run, lead);

    eventually(() -> assertThat(marked("prioritized_at")).isTrue());
    assertThat(
            TestKafka.read(
                "lead-insight.lead-service.dlq",
                record -> poison.equals(TestKafka.header(record, "ce_id")),
                Duration.ofSeconds(20)))
        .hasSize(1);
  }

  private static void feed(String topic, String type) {
    JsonNode example = Contracts.example(topic);
    String key = (example.has("leadId") ? example.get("leadId") : example.get("sellerId")).asText();
    TestKafka.send(topic, key, type, UUID.randomUUID().toString(), example.toString());
  }

  private boolean marked(String column) {
    return world.number(
            "select count(*) from run_lead where lead_id = ? and " + column + " is not null", lead)
        == 1;
  }

  private static void eventually(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
  }
}
