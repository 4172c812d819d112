package io.leadwise.lead.messaging;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each event of this service is what its contract says, and says what happened. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ProducedContractTest {

  private static final String ADA =
      """
      "externalId": "CRM-1007", "firstName": "Ada", "lastName": "Nyberg",
      "email": "ada.nyberg@northwind-tools.example", "phone": "+46 8 555 010 20",
      "jobTitle": "Head of Purchasing", "companyName": "Northwind Tools AB",
      "website": "https://northwind-tools.example", "country": "SE", "city": "Stockholm",
      "industry": "Manufacturing", "employees": 420,
      "annualRevenue": {"amount": 61000000, "currency": "EUR"},
      "need": "Wants to compare three suppliers.", "source": "DEMO_REQUEST" """;

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void leadChangedCarriesTheWholeSnapshot() {
    Instant now = Instant.now();
    UUID account = world.createAccount("Northwind Tools");
    UUID other = world.createLead("\"accountId\": \"" + account + "\"");
    UUID lead = world.createLead(ADA);
    world.execute("insert into consent values (?, true, 1)", SOFIA);
    postOpportunity("Tool lease 2027", "OPEN", 40000, "EUR", account, null);
    postOpportunity("Tool lease 2026", "WON", 60000, "EUR", account, null);
    postOpportunity("Service", "LOST", 1, "SEK", account, lead);
    postInteraction(lead, "EMAIL_OUT", now.minus(Duration.ofDays(3)), "");
    postInteraction(
        lead,
        "EMAIL_IN",
        now.minus(Duration.ofDays(2)),
        ", \"intents\": [{\"intent\": \"ACTION_REQUEST\"}]");
    postInteraction(
        lead,
        "EMAIL_IN",
        now.minus(Duration.ofDays(1)),
        ", \"intents\": [{\"intent\": \"MEETING_REQUEST\", \"evidence\": [\"could we meet\"]}]");
    postInteraction(lead, "MEETING", now.minus(Duration.ofHours(5)), "");
    postInteraction(lead, "MEETING", now.plus(Duration.ofDays(2)), "");
    postInteraction(lead, "CALL", now.minus(Duration.ofHours(4)), ", \"answered\": false");

    as(SOFIA)
        .body("{\"accountId\": \"" + account + "\"}")
        .put("/api/v1/leads/" + lead + "/account")
        .then()
        .statusCode(200);

    JsonNode event =
        TestKafka.awaitOne(
            "lead-changed",
            lead.toString(),
            value -> value.path("changes").toString().equals("[\"account\"]"));
    Contracts.assertValid("lead-changed", event);
    Contracts.assertSameShape("lead-changed", event);
    JsonNode snapshot = event.get("lead");
    assertThat(snapshot.get("version").asLong())
        .isEqualTo(world.number("select version from lead where id = ?", lead));
    assertThat(snapshot.get("ownerName").asText()).isEqualTo("Sofia Seller");
    assertThat(snapshot.get("handRaiser").asBoolean()).isTrue();
    assertThat(snapshot.at("/account/otherLeads").asInt()).isEqualTo(1);
    assertThat(snapshot.at("/account/openOpportunities").asInt()).isEqualTo(1);
    assertThat(snapshot.at("/account/averageEstimatedRevenue").toString())
        .isEqualTo("{\"amount\":50000,\"currency\":\"EUR\"}");
    assertThat(snapshot.get("opportunities").toString())
        .isEqualTo("{\"open\":1,\"won\":1,\"lost\":1}");
    assertThat(snapshot.at("/openOpportunities/0/name").asText()).isEqualTo("Tool lease 2027");
    assertThat(snapshot.at("/openOpportunities/0/competitor").asText()).isEqualTo("Fabrikam");
    assertThat(snapshot.get("winsAgainst").findValuesAsText("competitor"))
        .containsExactly("Fabrikam");
    JsonNode interactions = snapshot.get("interactions");
    assertThat(interactions.get("emailsSent").asInt()).isEqualTo(1);
    assertThat(interactions.get("emailsReceived").asInt()).isEqualTo(2);
    assertThat(interactions.get("meetings").asInt()).isEqualTo(1);
    assertThat(interactions.get("upcomingMeetings").asInt()).isEqualTo(1);
    assertThat(interactions.get("calls").asInt()).isEqualTo(1);
    assertThat(interactions.get("unansweredCalls").asInt()).isEqualTo(1);
    assertThat(Instant.parse(interactions.get("latestAt").asText())).isBefore(now);
    assertThat(snapshot.get("latestIntents")).hasSize(1);
    assertThat(snapshot.at("/latestIntents/0/intent").asText()).isEqualTo("MEETING_REQUEST");
    assertThat(snapshot.at("/latestIntents/0/evidence/0").asText()).isEqualTo("could we meet");
    assertThat(snapshot.at("/colleagues/0/sellerId").asText()).isEqualTo(SOFIA.toString());
    assertThat(snapshot.at("/colleagues/0/emails").asInt()).isEqualTo(3);
    assertThat(snapshot.at("/colleagues/0/meetings").asInt()).isEqualTo(1);
    assertThat(Events.published("lead-changed", other)).isNotEmpty();
  }

  @Test
  void aNewLeadIsSelectedAtOnceWhileTheAgentIsOn() {
    world.activate();
    world.execute("update agent_settings set competitors = array['Contoso Tools']");
    UUID lead = world.createLead(ADA);
    UUID old =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(15)) + "\"");

    JsonNode event = TestKafka.awaitOne("lead-selected", lead.toString());
    Contracts.assertValid("lead-selected", event);
    Contracts.assertSameShape("lead-selected", event);
    assertThat(event.get("runId").isNull()).isTrue();
    assertThat(event.get("trigger").asText()).isEqualTo("CREATED");
    assertThat(event.get("competitors").toString()).isEqualTo("[\"Contoso Tools\"]");
    JsonNode created = Events.published("lead-changed", lead).get(0);
    assertThat(created.get("changes").toString()).isEqualTo("[\"CREATED\"]");
    assertThat(created.at("/lead/version").asLong()).isEqualTo(1);
    assertThat(Events.published("lead-changed", old)).hasSize(1);
    assertThat(selectedTriggers(old)).isEmpty();
  }

  @Test
  void aFilledCompanyNameAndEachChangeOfTheAccountSelectTheLead() {
    UUID account = world.createAccount("Northwind Tools");
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    world.activate();

    patch(lead, "{\"companyName\": \"Northwind Tools AB\"}");
    patch(lead, "{\"companyName\": \"Northwind Tools\"}");
    as(SOFIA)
        .body("{\"accountId\": \"" + account + "\"}")
        .put("/api/v1/leads/" + lead + "/account")
        .then()
        .statusCode(200);
    as(SOFIA).delete("/api/v1/leads/" + lead + "/account").then().statusCode(200);

    TestKafka.awaitOne(
        "lead-changed", lead.toString(), value -> value.at("/lead/version").asLong() == 5);
    assertThat(selectedTriggers(lead))
        .containsExactly("COMPANY_NAME_FILLED", "ACCOUNT_CHANGED", "ACCOUNT_CHANGED");
  }

  @Test
  void aChangedAddressAloneIsOnlyValidatedAgain() {
    UUID lead = world.createLead(ADA);
    world.activate();

    as(SOFIA)
        .body("{\"email\": \"a.nyberg@northwind-tools.example\"}")
        .put("/api/v1/leads/" + lead + "/email")
        .then()
        .statusCode(200);

    JsonNode event = TestKafka.awaitOne("lead-email-changed", lead.toString());
    Contracts.assertValid("lead-email-changed", event);
    Contracts.assertSameShape("lead-email-changed", event);
    assertThat(event.get("leadVersion").asLong()).isEqualTo(2);
    assertThat(event.get("email").asText()).isEqualTo("a.nyberg@northwind-tools.example");
    assertThat(selectedTriggers(lead)).isEmpty();
  }

  @Test
  void whileTheAgentIsOffChangesAreOnlyAnnounced() {
    UUID lead = world.createLead(ADA);
    as(SOFIA)
        .body("{\"email\": \"a.nyberg@northwind-tools.example\"}")
        .put("/api/v1/leads/" + lead + "/email")
        .then()
        .statusCode(200);

    TestKafka.awaitOne(
        "lead-changed", lead.toString(), value -> value.at("/lead/version").asLong() == 2);
    assertThat(selectedTriggers(lead)).isEmpty();
    assertThat(
            TestKafka.read(
                "lead-email-changed",
                record -> lead.toString().equals(record.key()),
                Duration.ofSeconds(2)))
        .isEmpty();
  }

  @Test
  void leadClosedNamesTheOutcomeAndTheReason() {
    UUID qualified = world.createLead(ADA);
    UUID disqualified = world.createLead("\"lastName\": \"Nyberg\"");
    as(SOFIA).post("/api/v1/leads/" + qualified + "/qualification").then().statusCode(200);
    as(SOFIA).post("/api/v1/leads/" + qualified + "/qualification").then().statusCode(200);
    as(SOFIA)
        .body("{\"reasonCode\": \"NO_BUDGET\"}")
        .post("/api/v1/leads/" + disqualified + "/disqualification")
        .then()
        .statusCode(200);

    JsonNode second = TestKafka.awaitOne("lead-closed", disqualified.toString());
    List<JsonNode> first = Events.published("lead-closed", qualified);
    assertThat(first).hasSize(1);
    for (JsonNode event : List.of(first.get(0), second)) {
      Contracts.assertValid("lead-closed", event);
      Contracts.assertSameShape("lead-closed", event);
    }
    assertThat(first.get(0).get("outcome").asText()).isEqualTo("QUALIFIED");
    assertThat(first.get(0).get("leadVersion").asLong()).isEqualTo(2);
    assertThat(second.get("reasonCode").asText()).isEqualTo("NO_BUDGET");
  }

  @Test
  void everyRecordIsACloudEvent() {
    UUID lead = world.createLead(ADA);
    TestKafka.awaitOne("lead-changed", lead.toString());

    var record =
        TestKafka.read("lead-changed", r -> lead.toString().equals(r.key()), Duration.ofSeconds(10))
            .get(0);

    assertThat(TestKafka.header(record, "ce_type")).isEqualTo("leadwise.lead.changed.v1");
    assertThat(TestKafka.header(record, "ce_source")).isEqualTo("/leadwise/lead-service");
    assertThat(TestKafka.header(record, "ce_subject")).isEqualTo(lead.toString());
    assertThat(TestKafka.header(record, "ce_specversion")).isEqualTo("1.0");
  }

  private static List<String> selectedTriggers(UUID lead) {
    return TestKafka.read(
            "lead-selected", record -> lead.toString().equals(record.key()), Duration.ofSeconds(2))
        .stream()
        .map(record -> TestKafka.json(record).get("trigger").asText())
        .toList();
  }

  private static void patch(UUID lead, String body) {
    as(SOFIA)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(body)
        .patch("/api/v1/leads/" + lead)
        .then()
        .statusCode(200);
  }

  private static void postOpportunity(
      String name, String status, int amount, String currency, UUID account, UUID lead) {
    asAdmin()
        .body(
            """
            {"name": "%s", "status": "%s", "accountId": "%s", "leadId": %s,
             "competitor": "Fabrikam",
             "estimatedRevenue": {"amount": %d, "currency": "%s"}}"""
                .formatted(
                    name,
                    status,
                    account,
                    lead == null ? "null" : "\"" + lead + "\"",
                    amount,
                    currency))
        .post("/api/v1/opportunities")
        .then()
        .statusCode(201);
  }

  private static void postInteraction(UUID lead, String type, Instant at, String more) {
    as(SOFIA)
        .body(
            "{\"leadId\": \"%s\", \"type\": \"%s\", \"at\": \"%s\"%s}"
                .formatted(lead, type, at, more))
        .post("/api/v1/interactions")
        .then()
        .statusCode(201);
  }
}
