package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadErasureTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ADDRESS = "erased.person@x.example";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void theLeadIsGoneHere_andTheOthersAreAskedToForgetIt() {
    UUID lead = leadWithAllThatBelongsToIt();

    String location =
        asAdmin()
            .delete("/api/v1/leads/" + lead)
            .then()
            .statusCode(202)
            .body("leadId", equalTo(lead.toString()))
            .body("leadIds", contains(lead.toString()))
            .body("status", equalTo("PENDING"))
            .body("completedAt", nullValue())
            .body("services.find { it.service == 'lead-service' }.status", equalTo("CONFIRMED"))
            .body("services.find { it.service == 'lead-service' }.records", greaterThan(4))
            .body("services.find { it.service == 'research-service' }.status", equalTo("PENDING"))
            .extract()
            .header("Location");

    assertThat(location).contains("/api/v1/lead-erasures/");
    asAdmin().get("/api/v1/leads/" + lead).then().statusCode(404);
    asAdmin().get("/api/v1/leads/" + lead + "/history").then().statusCode(404);
    JsonNode event = TestKafka.awaitOne("lead-erased", lead.toString());
    Contracts.assertValid("lead-erased", event);
    Contracts.assertSameShape("lead-erased", event);
    assertThat(location).endsWith(event.path("erasureId").asText());
    TestKafka.awaitOne("lead-changed", lead.toString(), JsonNode::isNull);
    assertThat(traces(ADDRESS)).isEmpty();
    assertThat(traces("Erasmus")).isEmpty();
    assertThat(traces(lead.toString()))
        // That it was to be forgotten, and who asked for it, is all that is still known.
        .containsOnly(
            "erased_key.key",
            "lead_erasure.lead_id",
            "lead_erasure_part.lead_id",
            "audit_entry.path");
    assertThat(world.texts("select name from opportunity")).containsExactly("Of the account");
  }

  @Test
  void askedAgainItAnswersWithTheSameErasure() {
    UUID lead = world.createLead("\"email\": \"" + ADDRESS + "\"");
    String first =
        asAdmin().delete("/api/v1/leads/" + lead).then().statusCode(202).extract().path("id");

    asAdmin().delete("/api/v1/leads/" + lead).then().statusCode(202).body("id", equalTo(first));

    asAdmin().get("/api/v1/lead-erasures").then().body("items.id", contains(first));
    asAdmin()
        .delete("/api/v1/leads/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("lead-not-found"));
    asAdmin()
        .get("/api/v1/lead-erasures/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .body("code", equalTo("lead-erasure-not-found"));
  }

  @Test
  void onlyAnAdminErases() {
    UUID lead = world.createLead("\"email\": \"" + ADDRESS + "\"");

    as(SOFIA).delete("/api/v1/leads/" + lead).then().statusCode(403);
    as(SOFIA).get("/api/v1/lead-erasures").then().statusCode(403);
    world.lead(lead);
  }

  @Test
  void itIsCompleteWhenTheLastServiceConfirmed() {
    UUID lead = world.createLead("\"email\": \"" + ADDRESS + "\"");
    String id =
        asAdmin().delete("/api/v1/leads/" + lead).then().statusCode(202).extract().path("id");

    List<String> others =
        List.of("research-service", "email-validation-service", "prioritization-service");
    others.forEach(service -> confirm(id, lead, service));
    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asAdmin()
                    .get("/api/v1/lead-erasures/" + id)
                    .then()
                    .body(
                        "services.findAll { it.status == 'CONFIRMED' }.service",
                        containsInAnyOrder(
                            "lead-service",
                            "research-service",
                            "email-validation-service",
                            "prioritization-service"))
                    .body("status", equalTo("PENDING")));

    confirm(id, lead, "consent-service");

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asAdmin()
                    .get("/api/v1/lead-erasures/" + id)
                    .then()
                    .body("status", equalTo("COMPLETED"))
                    .body("completedAt", notNullValue())
                    .body("services.find { it.service == 'consent-service' }.records", equalTo(2))
                    .body(
                        "services.find { it.service == 'consent-service' }.confirmedAt",
                        equalTo("2026-11-24T12:00:01Z")));
  }

  @Test
  void lateEventsDoNotBringItBack() {
    UUID lead = world.createLead("\"email\": \"ada.nyberg@northwind-tools.example\"");
    asAdmin().delete("/api/v1/leads/" + lead).then().statusCode(202);
    UUID other = world.createLead("\"email\": \"ada.nyberg@northwind-tools.example\"");

    Events.validated(null, lead);
    Events.validated(null, other);

    Awaitility.await()
        .atMost(SOON)
        .until(() -> world.texts("select lead_id from email_verdict").size() == 1);
    assertThat(world.texts("select lead_id from email_verdict")).containsExactly(other.toString());
  }

  @Test
  void leadsThatWereMergedIntoItGoAlong() {
    UUID survivor = world.createLead("\"firstName\": \"Erasmus\"");
    UUID duplicate = world.createLead("\"email\": \"" + ADDRESS + "\"");
    as(SOFIA)
        .body("{\"duplicateId\": \"" + duplicate + "\"}")
        .post("/api/v1/leads/" + survivor + "/merge")
        .then()
        .statusCode(200);

    asAdmin()
        .delete("/api/v1/leads/" + duplicate)
        .then()
        .statusCode(409)
        .body("code", equalTo("lead-merged"));
    asAdmin()
        .delete("/api/v1/leads/" + survivor)
        .then()
        .statusCode(202)
        .body("leadIds", containsInAnyOrder(survivor.toString(), duplicate.toString()));

    assertThat(TestKafka.awaitOne("lead-erased", duplicate.toString()).path("leadId").asText())
        .isEqualTo(duplicate.toString());
    TestKafka.awaitOne("lead-changed", duplicate.toString(), JsonNode::isNull);
    assertThat(traces(ADDRESS)).isEmpty();
    assertThat(world.number("select count(*) from lead")).isZero();
  }

  @Test
  void aRunThatWaitsForItEnds_andItsCountsStayTrue() {
    UUID lead = world.createLead("\"email\": \"" + ADDRESS + "\"");
    UUID other = world.createLead("\"email\": \"other@x.example\"");
    world.activate();
    String run =
        asAdmin().post("/api/v1/selection-runs").then().statusCode(202).extract().path("id");
    Events.selected(UUID.fromString(run), 2);
    Events.prioritized(UUID.fromString(run), other);

    asAdmin().delete("/api/v1/leads/" + lead).then().statusCode(202);

    Awaitility.await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                asAdmin()
                    .get("/api/v1/selection-runs/" + run)
                    .then()
                    .body("status", equalTo("COMPLETED"))
                    .body("counts.selected", equalTo(2))
                    .body("counts.prioritized", equalTo(1))
                    .body("counts.failed", equalTo(1))
                    .body("failures.LEAD_ERASED", equalTo(1)));
    assertThat(world.texts("select lead_id from run_lead"))
        .hasSize(2)
        .doesNotContain(lead.toString());
  }

  private UUID leadWithAllThatBelongsToIt() {
    importCsv(
        """
        externalId,ownerEmail,firstName,email,meetingsCount
        E-1,sofia.seller@leadwise.example,Erasmus,%s,2
        """
            .formatted(ADDRESS));
    UUID lead =
        UUID.fromString(world.texts("select id from lead where external_id = 'E-1'").get(0));
    importCsv(
        """
        externalId,ownerEmail,firstName
        E-1,nobody@leadwise.example,Erasmus
        """);
    importCsv(
        """
        ownerEmail,firstName,email
        nobody@leadwise.example,Erasmus,%s
        """
            .formatted(ADDRESS));
    UUID account = world.createAccount("Northwind");
    String contact =
        post("contacts", "{\"firstName\": \"Erasmus\", \"email\": \"" + ADDRESS + "\"}");
    as(SOFIA)
        .header("If-Match", "\"" + world.lead(lead).extract().path("version") + "\"")
        .body("{\"contactId\": \"" + contact + "\"}")
        .put("/api/v1/leads/" + lead + "/contact")
        .then()
        .statusCode(200);
    post(
        "opportunities",
        "{\"contactId\": \"%s\", \"name\": \"Of the contact\", \"status\": \"OPEN\"}"
            .formatted(contact));
    post(
        "interactions",
        "{\"externalAddress\": \"%s\", \"type\": \"MEETING\", \"at\": \"2026-11-20T08:00:00Z\"}"
            .formatted(ADDRESS));
    for (String body :
        List.of(
            "{\"leadId\": \"%s\", \"name\": \"Of Erasmus\", \"status\": \"OPEN\"}".formatted(lead),
            "{\"leadId\": \"%s\", \"accountId\": \"%s\", \"name\": \"Of the account\", \"status\": \"OPEN\"}"
                .formatted(lead, account))) {
      post("opportunities", body);
    }
    as(SOFIA)
        .header("If-Match", "\"" + world.lead(lead).extract().path("version") + "\"")
        .body("{\"email\": \"second." + ADDRESS + "\"}")
        .put("/api/v1/leads/" + lead + "/email")
        .then()
        .statusCode(200);
    // What is under way when the erasure comes is another matter, and another test.
    Awaitility.await().atMost(SOON).until(() -> world.number("select count(*) from outbox") == 0);
    return lead;
  }

  private static String post(String records, String body) {
    return as(SOFIA)
        .header("Idempotency-Key", UUID.randomUUID().toString())
        .body(body)
        .post("/api/v1/" + records)
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static void confirm(String erasure, UUID lead, String service) {
    ObjectNode event = Contracts.example("lead-erasure-confirmed").deepCopy();
    event.put("erasureId", erasure).put("leadId", lead.toString()).put("service", service);
    Contracts.assertValid("lead-erasure-confirmed", event);
    TestKafka.send(
        "lead-erasure-confirmed",
        lead.toString(),
        "leadwise.lead.erasure-confirmed.v1",
        UUID.randomUUID().toString(),
        event.toString());
  }

  /** Columns of this service's database in which the text stands, whatever their type. */
  private List<String> traces(String text) {
    return world
        .texts(
            "select table_name || '.' || column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name <> 'outbox'"
                + " and data_type in ('text', 'character varying', 'jsonb', 'uuid', 'ARRAY')")
        .stream()
        .filter(
            column -> {
              String table = column.substring(0, column.indexOf('.'));
              String name = column.substring(column.indexOf('.') + 1);
              return world.number(
                      "select count(*) from %s where %s::text ilike ?".formatted(table, name),
                      "%" + text + "%")
                  > 0;
            })
        .toList();
  }

  private static void importCsv(String csv) {
    String location =
        io.restassured.RestAssured.given()
            .auth()
            .oauth2(Tokens.admin())
            .contentType("text/csv")
            .body(csv)
            .post("/api/v1/lead-imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Awaitility.await()
        .atMost(SOON)
        .until(
            () -> asAdmin().get(location).then().extract().<String>path("status"),
            "COMPLETED"::equals);
  }
}
