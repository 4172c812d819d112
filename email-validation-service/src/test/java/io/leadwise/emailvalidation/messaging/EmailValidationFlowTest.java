package io.leadwise.emailvalidation.messaging;

import static io.leadwise.emailvalidation.api.Callers.SOFIA;
import static io.leadwise.emailvalidation.api.Callers.admin;
import static io.leadwise.emailvalidation.api.Callers.omar;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads come in over Kafka, verdicts go out over Kafka, and people and DNS change them. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailValidationFlowTest {

  private static final String LEADS = "/api/v1/email-validations/leads/";

  @Inject AgroalDataSource dataSource;

  private UUID lead;

  @BeforeEach
  void aNewLead() {
    lead = UUID.randomUUID();
  }

  private JsonNode verdict(long version) {
    JsonNode event =
        TestKafka.awaitOne(
            "email-validated", lead.toString(), v -> v.get("version").asLong() == version);
    Contracts.assertValid("email-validated", event);
    return event;
  }

  private void execute(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSelectedLeadGetsAVerdictThatItsOwnerCanRead() {
    UUID run = UUID.randomUUID();

    LeadEvents.selected(lead, run, SOFIA, "ada@good.com", 3);

    JsonNode event = verdict(1);
    assertThat(event.get("runId").asText()).isEqualTo(run.toString());
    assertThat(event.get("leadVersion").asLong()).isEqualTo(3);
    assertThat(event.get("validity").asText()).isEqualTo("VALID");
    assertThat(event.get("reason").asText()).isEqualTo("DELIVERABLE");
    assertThat(event.get("type").asText()).isEqualTo("WORK");
    sofia().get(LEADS + lead).then().statusCode(200).body("reason", equalTo("DELIVERABLE"));
    admin().get(LEADS + lead).then().statusCode(200).header("ETag", "\"1\"");
    omar().get(LEADS + lead).then().statusCode(404).body("code", equalTo("lead-not-found"));
  }

  @Test
  void aChangedAddressIsCheckedAtOnceAndOldNewsDoesNotBringTheOldOneBack() {
    LeadEvents.selected(lead, null, SOFIA, "ada@nullmx.com", 3);
    assertThat(verdict(1).get("reason").asText()).isEqualTo("NO_MAIL_SERVER");

    LeadEvents.emailChanged(lead, "ada@good.com", 4);
    JsonNode changed = verdict(2);
    assertThat(changed.get("reason").asText()).isEqualTo("DELIVERABLE");
    assertThat(changed.get("runId").isNull()).isTrue();

    UUID run = UUID.randomUUID();
    LeadEvents.selected(lead, run, SOFIA, "ada@nullmx.com", 3);
    JsonNode late = verdict(3);
    assertThat(late.get("runId").asText()).as("the run is answered").isEqualTo(run.toString());
    assertThat(late.get("email").asText()).isEqualTo("ada@good.com");
    assertThat(late.get("leadVersion").asLong()).isEqualTo(4);
    sofia().get(LEADS + lead).then().statusCode(200).body("email", equalTo("ada@good.com"));
  }

  @Test
  void aLeadWithoutAnAddressIsAnsweredToo() {
    LeadEvents.selected(lead, UUID.randomUUID(), SOFIA, null, 1);

    JsonNode event = verdict(1);
    assertThat(event.get("reason").asText()).isEqualTo("NO_ADDRESS");
    assertThat(event.get("validity").asText()).isEqualTo("UNKNOWN");
    assertThat(event.get("email").isNull()).isTrue();
  }

  @Test
  void manyLeadsOfOneBatchAllGetTheirVerdict() {
    UUID run = UUID.randomUUID();
    Set<String> leads = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      UUID one = UUID.randomUUID();
      leads.add(one.toString());
      LeadEvents.selected(one, run, SOFIA, "p" + i + "@many-" + i % 5 + ".com", 1);
    }

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(
                        TestKafka.read(
                            "email-validated",
                            published -> leads.contains(published.key()),
                            Duration.ofSeconds(5)))
                    .hasSize(20)
                    .allSatisfy(
                        published ->
                            assertThat(TestKafka.json(published).get("reason").asText())
                                .isEqualTo("DELIVERABLE")));
  }

  @Test
  void dnsThatComesBackIsNoticedByItself() {
    LeadEvents.selected(lead, null, SOFIA, "ada@recovers-" + lead + ".com", 1);
    assertThat(verdict(1).get("reason").asText()).isEqualTo("DNS_UNAVAILABLE");

    JsonNode event = verdict(2);
    assertThat(event.get("reason").asText()).isEqualTo("DELIVERABLE");
    sofia().get(LEADS + lead).then().body("nextCheckAt", nullValue());
  }

  @Test
  void aDomainOfTheRecordsThatIsGoneHasExpired() {
    execute(
        "insert into domain_history (domain, last_success_at)"
            + " values ('gone.com', now() - interval '3 days') on conflict do nothing");

    LeadEvents.selected(lead, null, SOFIA, "ada@gone.com", 1);

    JsonNode event = verdict(1);
    assertThat(event.get("reason").asText()).isEqualTo("DOMAIN_EXPIRED");
    assertThat(event.get("message").asText()).contains("recently");
  }

  @Test
  void successesAreRememberedForThatDay() {
    LeadEvents.selected(lead, null, SOFIA, "ada@remembered.com", 1);
    verdict(1);

    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select count(*) from domain_history where domain = 'remembered.com'")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPersonOverrulesAndTheChecksTakeOverWhenItExpires() {
    LeadEvents.selected(lead, null, SOFIA, "ada@nullmx.com", 1);
    verdict(1);
    // Long enough to be read before it expires on a slow machine.
    Instant expiry = Instant.now().plus(Duration.ofSeconds(5)).truncatedTo(ChronoUnit.MILLIS);

    sofia()
        .body(
            """
            {"validity":"VALID","type":"PERSONAL","reason":"She answered me","expiresAt":"%s"}
            """
                .formatted(expiry))
        .put(LEADS + lead + "/override")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("validity", equalTo("VALID"))
        .body("override.reason", equalTo("She answered me"))
        .body("override.by", equalTo(SOFIA.toString()));

    JsonNode overridden = verdict(2);
    Contracts.assertSameShape("email-validated", overridden);
    assertThat(overridden.get("overridden").asBoolean()).isTrue();
    assertThat(overridden.get("type").asText()).isEqualTo("PERSONAL");

    JsonNode after = verdict(3);
    assertThat(after.get("overridden").asBoolean()).isFalse();
    assertThat(after.get("validity").asText()).isEqualTo("INVALID");
  }

  @Test
  void anOverrideCanBeLifted() {
    LeadEvents.selected(lead, null, SOFIA, "ada@nullmx.com", 1);
    verdict(1);
    String override =
        """
        {"validity":"VALID","type":"WORK","reason":"Known","expiresAt":"%s"}
        """
            .formatted(Instant.now().plus(Duration.ofDays(30)));
    sofia().body(override).put(LEADS + lead + "/override").then().statusCode(200);

    sofia().header("If-Match", "\"1\"").delete(LEADS + lead + "/override").then().statusCode(412);
    omar().delete(LEADS + lead + "/override").then().statusCode(404);
    sofia()
        .header("If-Match", "\"2\"")
        .delete(LEADS + lead + "/override")
        .then()
        .statusCode(200)
        .body("overridden", equalTo(false));

    assertThat(verdict(3).get("validity").asText()).isEqualTo("INVALID");
    sofia().delete(LEADS + lead + "/override").then().statusCode(200).header("ETag", "\"3\"");
  }

  @Test
  void aBounceIsPublishedForTheLeadsThatHaveTheAddress() {
    LeadEvents.selected(lead, null, SOFIA, "Ada@bounces.com", 1);
    verdict(1);

    sofia()
        .body("{\"address\":\"ada@bounces.com\",\"status\":\"5.1.1\",\"text\":\"no such user\"}")
        .post("/api/v1/email-bounces")
        .then()
        .statusCode(200)
        .body("countsAgainstAddress", equalTo(true));

    assertThat(verdict(2).get("reason").asText()).isEqualTo("BOUNCED");
  }

  @Test
  void anOldLeadIsLeftAloneAndItsRunIsAnsweredAllTheSame() {
    UUID run = UUID.randomUUID();

    LeadEvents.selected(lead, run, SOFIA, "ada@nullmx.com", 1, Duration.ofDays(181));

    JsonNode event = verdict(1);
    assertThat(event.get("runId").asText()).isEqualTo(run.toString());
    assertThat(event.get("validity").asText()).isEqualTo("UNKNOWN");
    assertThat(event.get("reason").asText()).isEqualTo("LEAD_TOO_OLD");
    Contracts.assertSameShape("email-validated", event);

    // Somebody works on it after all.
    LeadEvents.emailChanged(lead, "eva@nullmx.com", 2);
    assertThat(verdict(2).get("reason").asText()).isEqualTo("NO_MAIL_SERVER");
    LeadEvents.selected(lead, run, SOFIA, "eva@nullmx.com", 2, Duration.ofDays(181));
    assertThat(verdict(3).get("reason").asText()).as("what is known").isEqualTo("NO_MAIL_SERVER");
  }

  @Test
  void theHistoryTellsWhoSaidWhatNewestFirst() {
    String address = "history-" + lead + "@nullmx.com";
    LeadEvents.selected(lead, null, SOFIA, address, 1);
    verdict(1);
    sofia()
        .body(
            """
            {"validity":"VALID","type":"WORK","reason":"She answered me","expiresAt":"%s"}
            """
                .formatted(Instant.now().plus(Duration.ofDays(30))))
        .put(LEADS + lead + "/override")
        .then()
        .statusCode(200);
    admin().delete(LEADS + lead + "/override").then().statusCode(200);
    LeadEvents.emailChanged(lead, "history-" + lead + "@good.com", 2);
    verdict(4);

    var first =
        sofia().queryParam("limit", 3).get(LEADS + lead + "/history").then().statusCode(200);
    first
        .body("items.version", equalTo(List.of(4, 3, 2)))
        .body("items.cause", equalTo(List.of("CHECK", "LIFT", "OVERRIDE")))
        .body("items[0].email", equalTo("history-" + lead + "@good.com"))
        .body("items[1].by", equalTo(Tokens.ADMIN_ID.toString()))
        .body("items[2].by", equalTo(SOFIA.toString()))
        .body("items[2].note", equalTo("She answered me"))
        .body("items[2].validity", equalTo("VALID"));
    String cursor = first.extract().path("nextCursor");
    admin()
        .queryParam("cursor", cursor)
        .get(LEADS + lead + "/history")
        .then()
        .statusCode(200)
        .body("items.cause", equalTo(List.of("CHECK")))
        .body("items[0].reason", equalTo("NO_MAIL_SERVER"))
        .body("items[0].by", nullValue())
        .body("nextCursor", nullValue());

    omar().get(LEADS + lead + "/history").then().statusCode(404);
    sofia().get(LEADS + UUID.randomUUID() + "/history").then().statusCode(404);
    sofia().queryParam("limit", 0).get(LEADS + lead + "/history").then().statusCode(400);
    String foreign = Cursor.of(UUID.randomUUID(), 4);
    sofia()
        .queryParam("cursor", foreign)
        .get(LEADS + lead + "/history")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @Test
  void bouncesAndExpiriesStandInTheHistory() {
    String address = "bounce-history-" + lead + "@good.com";
    LeadEvents.selected(lead, null, SOFIA, address, 1);
    verdict(1);
    sofia()
        .body("{\"address\":\"" + address + "\",\"status\":\"5.1.1\",\"text\":\"no such user\"}")
        .post("/api/v1/email-bounces")
        .then()
        .statusCode(200);
    verdict(2);
    sofia()
        .body(
            """
            {"validity":"VALID","type":"WORK","reason":"A mistake","expiresAt":"%s"}
            """
                .formatted(Instant.now().plus(Duration.ofSeconds(2))))
        .put(LEADS + lead + "/override")
        .then()
        .statusCode(200);
    verdict(4);

    sofia()
        .get(LEADS + lead + "/history")
        .then()
        .body("items.cause", equalTo(List.of("EXPIRY", "OVERRIDE", "BOUNCE", "CHECK")));
  }

  @Test
  void anAdminListReachesLeadsThatHaveAVerdict() {
    LeadEvents.selected(lead, null, SOFIA, "ada@mail.listed-later.com", 1);
    verdict(1);

    admin()
        .body("{\"list\":\"SPAM\"}")
        .put("/api/v1/email-domains/listed-later.com")
        .then()
        .statusCode(200);
    assertThat(verdict(2).get("reason").asText()).isEqualTo("SPAM_TRAP");

    admin().delete("/api/v1/email-domains/listed-later.com").then().statusCode(204);
    assertThat(verdict(3).get("reason").asText()).isEqualTo("DELIVERABLE");
  }
}
