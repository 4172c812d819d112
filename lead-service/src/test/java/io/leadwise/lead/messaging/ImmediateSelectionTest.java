package io.leadwise.lead.messaging;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.lead.World;
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

/** One lead is processed at once on the triggers of domain.md §3, and on nothing else. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImmediateSelectionTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
    world.activate();
  }

  @Test
  void aLeadIsProcessedWhenItIsCreatedInsideTheCriteria() {
    UUID lead = world.createLead("\"companyName\": \"Northwind Tools\"");

    assertThat(triggers(lead, 1)).containsExactly("CREATED");
    assertThat(noted(lead)).containsExactly("CREATED");
  }

  @Test
  void aLeadIsProcessedWhenItsCompanyNameGoesFromEmptyToFilledOnly() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");

    patch(lead, "{\"companyName\": \"Northwind\"}");
    patch(lead, "{\"companyName\": \"Northwind Tools\"}");
    patch(lead, "{\"jobTitle\": \"Buyer\"}");

    awaitVersion(lead, 4);
    assertThat(triggers(lead, 2)).containsExactly("CREATED", "COMPANY_NAME_FILLED");
    assertThat(noted(lead)).containsExactly("COMPANY_NAME_FILLED");
  }

  @Test
  void aLeadIsProcessedWhenItsAccountIsConnectedChangedAndDisconnected() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    connect(lead, world.createAccount("Northwind Tools"));
    connect(lead, world.createAccount("Northwind Group"));
    asAdmin().delete("/api/v1/leads/" + lead + "/account").then().statusCode(200);

    awaitVersion(lead, 4);
    assertThat(triggers(lead, 4))
        .containsExactly("CREATED", "ACCOUNT_CHANGED", "ACCOUNT_CHANGED", "ACCOUNT_CHANGED");
  }

  @Test
  void aChangedEmailAloneIsOnlyValidatedAgain() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    as(SOFIA)
        .body("{\"email\": \"ada@northwind-tools.example\"}")
        .put("/api/v1/leads/" + lead + "/email")
        .then()
        .statusCode(200);

    JsonNode event = TestKafka.awaitOne("lead-email-changed", lead.toString());
    assertThat(event.path("email").asText()).isEqualTo("ada@northwind-tools.example");
    assertThat(triggers(lead, 1)).containsExactly("CREATED");
    assertThat(noted(lead)).containsExactly("CREATED");
  }

  @Test
  void aChangedEmailTogetherWithACompanyNameIsProcessedAndNotValidatedTwice() {
    UUID lead = world.createLead("\"lastName\": \"Nyberg\"");
    patch(lead, "{\"companyName\": \"Northwind\", \"email\": \"ada@northwind-tools.example\"}");

    awaitVersion(lead, 2);
    assertThat(triggers(lead, 2)).containsExactly("CREATED", "COMPANY_NAME_FILLED");
    assertThat(
            TestKafka.read(
                "lead-email-changed",
                record -> lead.toString().equals(record.key()),
                Duration.ofSeconds(2)))
        .isEmpty();
  }

  @Test
  void outsideTheCriteriaNothingIsProcessed() {
    UUID old =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(15)) + "\"");
    patch(old, "{\"companyName\": \"Northwind\"}");
    connect(old, world.createAccount("Northwind Tools"));
    world.putSeller(SOFIA, "Sofia Seller", "sofia.seller@leadwise.example", true, "marketing");
    UUID foreignRole = world.createLead("\"companyName\": \"Northwind Tools\"");

    awaitVersion(old, 3);
    awaitVersion(foreignRole, 1);
    assertThat(noted(old)).isEmpty();
    assertThat(noted(foreignRole)).isEmpty();
    assertThat(triggers(old, 0)).isEmpty();
    assertThat(triggers(foreignRole, 0)).isEmpty();
  }

  private static void patch(UUID lead, String body) {
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(body)
        .patch("/api/v1/leads/" + lead)
        .then()
        .statusCode(200);
  }

  private static void connect(UUID lead, UUID account) {
    asAdmin()
        .body("{\"accountId\": \"" + account + "\"}")
        .put("/api/v1/leads/" + lead + "/account")
        .then()
        .statusCode(200);
  }

  /** Events of one lead leave in their order: with the last change the others are out. */
  private static void awaitVersion(UUID lead, long version) {
    TestKafka.awaitOne(
        "lead-changed", lead.toString(), value -> value.at("/lead/version").asLong() == version);
  }

  private static List<String> triggers(UUID lead, int atLeast) {
    if (atLeast > 0) {
      org.awaitility.Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> selections(lead).size() >= atLeast);
    }
    return selections(lead);
  }

  private static List<String> selections(UUID lead) {
    return TestKafka.read(
            "lead-selected", record -> lead.toString().equals(record.key()), Duration.ofSeconds(2))
        .stream()
        .map(record -> TestKafka.json(record).path("trigger").asText())
        .toList();
  }

  private List<String> noted(UUID lead) {
    return world.texts("select trigger from single_selection where lead_id = ?", lead);
  }
}
