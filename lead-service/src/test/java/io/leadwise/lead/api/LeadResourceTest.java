package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadResourceTest {

  private static final String PATCH = "application/merge-patch+json";

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void aSellerCreatesALeadOfItsOwn() {
    String location =
        as(SOFIA)
            .body(
                """
                {"externalId": "CRM-1", "firstName": "Ada", "lastName": "Nyberg",
                 "email": "ada@northwind-tools.example", "companyName": "Northwind Tools AB",
                 "country": "se", "employees": 420,
                 "annualRevenue": {"amount": 61000000.00, "currency": "EUR"},
                 "source": "demo_request", "createdAt": "2026-11-20T08:15:00Z"}""")
            .post("/api/v1/leads")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("status", equalTo("OPEN"))
            .body("ownerId", equalTo(SOFIA.toString()))
            .body("country", equalTo("SE"))
            .body("source", equalTo("DEMO_REQUEST"))
            .body("annualRevenue.amount", equalTo(61000000))
            .body("createdAt", equalTo("2026-11-20T08:15:00Z"))
            .body("emailVerdict", nullValue())
            .extract()
            .header("Location");

    as(SOFIA)
        .get(location)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("externalId", equalTo("CRM-1"))
        .body("externalSource", equalTo("CRM"));
  }

  @Test
  void aRepeatedPostWithTheSameKeyCreatesOneLead() {
    String body = "{\"lastName\": \"Nyberg\"}";
    String first =
        as(SOFIA)
            .header("Idempotency-Key", "lead-1")
            .body(body)
            .post("/api/v1/leads")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as(SOFIA)
        .header("Idempotency-Key", "lead-1")
        .body(body)
        .post("/api/v1/leads")
        .then()
        .statusCode(201)
        .body("id", equalTo(first));
    as(SOFIA)
        .header("Idempotency-Key", "lead-1")
        .body("{\"lastName\": \"Other\"}")
        .post("/api/v1/leads")
        .then()
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));

    assertThat(world.number("select count(*) from lead")).isEqualTo(1);
  }

  @Test
  void anExternalIdIsUniquePerSource() {
    world.createLead("\"externalId\": \"7\"");

    as(SOFIA)
        .body("{\"externalId\": \"7\"}")
        .post("/api/v1/leads")
        .then()
        .statusCode(409)
        .body("code", equalTo("already-exists"));
    as(SOFIA)
        .body("{\"externalId\": \"7\", \"externalSource\": \"OTHER_CRM\"}")
        .post("/api/v1/leads")
        .then()
        .statusCode(201);
  }

  @Test
  void aForeignLeadIsNotFoundByAnyWay() {
    UUID id = world.createLead("\"lastName\": \"Nyberg\"");
    String path = "/api/v1/leads/" + id;

    as(OMAR).get(path).then().statusCode(404).body("code", equalTo("lead-not-found"));
    as(OMAR).get(path + "/selection").then().statusCode(404);
    as(OMAR).get(path + "/colleagues").then().statusCode(404);
    as(OMAR).get(path + "/opportunities").then().statusCode(404);
    as(OMAR).post(path + "/qualification").then().statusCode(404);
    as(OMAR).post(path + "/reopening").then().statusCode(404);
    as(OMAR).delete(path + "/account").then().statusCode(404);
    as(OMAR)
        .body("{\"reasonCode\": \"OTHER\"}")
        .post(path + "/disqualification")
        .then()
        .statusCode(404);
    as(OMAR).body("{\"email\": \"x@y.example\"}").put(path + "/email").then().statusCode(404);
    as(OMAR)
        .contentType(PATCH)
        .header("If-Match", "\"1\"")
        .body("{\"city\": \"Oslo\"}")
        .patch(path)
        .then()
        .statusCode(404);
    as(OMAR)
        .body(
            """
            {"leadId": "%s", "type": "MEETING", "at": "2026-11-20T08:15:00Z"}"""
                .formatted(id))
        .post("/api/v1/interactions")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-lead"));
    as(OMAR).get("/api/v1/leads").then().statusCode(200).body("items", hasSize(0));
    asAdmin().get(path).then().statusCode(200);
  }

  @Test
  void onlyAnAdminDecidesAboutOtherSellersLeads() {
    as(OMAR)
        .body("{\"ownerId\": \"" + SOFIA + "\"}")
        .post("/api/v1/leads")
        .then()
        .statusCode(403)
        .body("code", equalTo("foreign-owner"));
    as(OMAR).get("/api/v1/leads?ownerId=" + SOFIA).then().statusCode(403);
    asAdmin()
        .body("{\"ownerId\": \"" + SOFIA + "\"}")
        .post("/api/v1/leads")
        .then()
        .statusCode(201)
        .body("ownerId", equalTo(SOFIA.toString()));
    asAdmin()
        .body("{}")
        .post("/api/v1/leads")
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-seller"));
  }

  @Test
  void theListIsPagedNewestFirstAndSkipsNothing() {
    Instant start = Instant.parse("2026-11-20T08:00:00Z");
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // Two leads share each time: the id decides between them.
      created.add(
          world
              .createLead("\"createdAt\": \"" + start.plus(Duration.ofHours(i / 2)) + "\"")
              .toString());
    }

    List<String> listed = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      var page =
          as(SOFIA).get("/api/v1/leads?limit=3&cursor=" + cursor).then().statusCode(200).extract();
      listed.addAll(page.path("items.id"));
      cursor = page.path("nextCursor");
    }

    assertThat(listed).hasSize(7).containsExactlyInAnyOrderElementsOf(created);
    assertThat(listed.get(0)).isEqualTo(created.get(6));
    assertThat(listed.subList(5, 7)).containsExactlyInAnyOrderElementsOf(created.subList(0, 2));
  }

  @Test
  void theListIsFilteredByStatusAndOwner() {
    UUID open = world.createLead("\"lastName\": \"Open\"");
    UUID closed = world.createLead("\"lastName\": \"Closed\"");
    as(SOFIA).post("/api/v1/leads/" + closed + "/qualification").then().statusCode(200);

    as(SOFIA)
        .get("/api/v1/leads?status=OPEN")
        .then()
        .body("items.id", equalTo(List.of(open.toString())));
    asAdmin()
        .get("/api/v1/leads?status=QUALIFIED&ownerId=" + SOFIA)
        .then()
        .body("items.id", equalTo(List.of(closed.toString())));
    asAdmin().get("/api/v1/leads?ownerId=" + OMAR).then().body("items", hasSize(0));
  }

  @Test
  void aMergePatchChangesWhatItNamesAndClearsWhatIsNull() {
    UUID id =
        world.createLead(
            """
            "firstName": "Ada", "city": "Stockholm", "employees": 420,
            "annualRevenue": {"amount": 5, "currency": "EUR"}""");

    as(SOFIA)
        .contentType(PATCH)
        .header("If-Match", "\"1\"")
        .body("{\"city\": null, \"employees\": 421, \"annualRevenue\": {\"currency\": \"SEK\"}}")
        .patch("/api/v1/leads/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("firstName", equalTo("Ada"))
        .body("city", nullValue())
        .body("employees", equalTo(421))
        .body("annualRevenue.amount", equalTo(5))
        .body("annualRevenue.currency", equalTo("SEK"));
  }

  @Test
  void aPatchMustNameTheVersionThatItChanges() {
    UUID id = world.createLead("\"city\": \"Stockholm\"");
    String path = "/api/v1/leads/" + id;

    as(SOFIA)
        .contentType(PATCH)
        .body("{\"city\": \"Oslo\"}")
        .patch(path)
        .then()
        .statusCode(428)
        .body("code", equalTo("if-match-required"));
    as(SOFIA)
        .contentType(PATCH)
        .header("If-Match", "\"9\"")
        .body("{\"city\": \"Oslo\"}")
        .patch(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-mismatch"));
    as(SOFIA)
        .header("If-Match", "\"1\"")
        .body("{\"city\": \"Oslo\"}")
        .patch(path)
        .then()
        .statusCode(415);
    as(SOFIA).get(path).then().body("city", equalTo("Stockholm"));
  }

  @Test
  void aPatchWithUnknownFieldsOrWrongTypesNamesTheField() {
    UUID id = world.createLead("\"city\": \"Stockholm\"");

    for (String[] bad :
        new String[][] {
          {"{\"colour\": \"red\"}", "colour"},
          {"{\"employees\": \"many\"}", "employees"},
          {"{\"employees\": -1}", "employees"},
          {"{\"city\": 7}", "city"},
          {"{\"annualRevenue\": {\"amount\": 5}}", "annualRevenue.currency"},
        }) {
      as(SOFIA)
          .contentType(PATCH)
          .header("If-Match", "\"1\"")
          .body(bad[0])
          .patch("/api/v1/leads/" + id)
          .then()
          .statusCode(400)
          .body("code", equalTo("validation-failed"))
          .body("violations[0].field", equalTo(bad[1]));
    }
  }

  @Test
  void aLeadIsGivenToAnotherSellerByAnAdminOnly() {
    UUID id = world.createLead("\"city\": \"Stockholm\"");
    String body = "{\"ownerId\": \"" + OMAR + "\"}";

    as(SOFIA)
        .contentType(PATCH)
        .header("If-Match", "\"1\"")
        .body(body)
        .patch("/api/v1/leads/" + id)
        .then()
        .statusCode(403);
    asAdmin()
        .contentType(PATCH)
        .header("If-Match", "\"1\"")
        .body(body)
        .patch("/api/v1/leads/" + id)
        .then()
        .statusCode(200);

    as(OMAR).get("/api/v1/leads/" + id).then().statusCode(200);
    as(SOFIA).get("/api/v1/leads/" + id).then().statusCode(404);
  }

  @Test
  void qualifyingClosesAndReopeningUndoesIt() {
    UUID id = world.createLead("\"email\": \"ada@northwind-tools.example\"");
    String path = "/api/v1/leads/" + id;

    as(SOFIA)
        .post(path + "/qualification")
        .then()
        .statusCode(200)
        .body("status", equalTo("QUALIFIED"))
        .body("closedAt", notNullValue())
        .body("version", equalTo(2));
    as(SOFIA).post(path + "/qualification").then().statusCode(200).body("version", equalTo(2));
    as(SOFIA)
        .body("{\"email\": \"new@northwind-tools.example\"}")
        .put(path + "/email")
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("lead-closed"))
        .body("detail", containsString("Reopen"));
    as(SOFIA)
        .body("{\"reasonCode\": \"NO_BUDGET\"}")
        .post(path + "/disqualification")
        .then()
        .statusCode(409);
    as(SOFIA).post(path + "/reopening").then().statusCode(200).body("status", equalTo("OPEN"));
    as(SOFIA)
        .body("{\"reasonCode\": \"NO_BUDGET\"}")
        .post(path + "/disqualification")
        .then()
        .statusCode(200)
        .body("disqualificationReason", equalTo("NO_BUDGET"));
  }

  @Test
  void anAccountIsConnectedAndDisconnected() {
    UUID id = world.createLead("\"companyName\": \"Northwind Tools AB\"");
    UUID account = world.createAccount("Northwind Tools");
    String path = "/api/v1/leads/" + id + "/account";

    as(SOFIA)
        .body("{\"accountId\": \"" + account + "\"}")
        .put(path)
        .then()
        .statusCode(200)
        .body("accountId", equalTo(account.toString()));
    as(SOFIA)
        .body("{\"accountId\": \"" + UUID.randomUUID() + "\"}")
        .put(path)
        .then()
        .statusCode(422)
        .body("code", equalTo("unknown-account"));
    as(SOFIA).delete(path).then().statusCode(200).body("accountId", nullValue());
    as(SOFIA)
        .header("If-Match", "\"1\"")
        .delete(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-mismatch"));
  }

  @Test
  void theSelectionIsExplainedCriterionByCriterion() {
    UUID id =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(15)) + "\"");

    as(SOFIA)
        .get("/api/v1/leads/" + id + "/selection")
        .then()
        .statusCode(200)
        .body("met", equalTo(false))
        .body("agentActive", equalTo(false))
        .body("criteria", hasSize(4))
        .body("criteria.find { it.criterion == 'STATUS_OPEN' }.met", equalTo(true))
        .body("criteria.find { it.criterion == 'CREATED_WITHIN_LOOK_BACK' }.met", equalTo(false))
        .body(
            "criteria.find { it.criterion == 'OWNER_ROLE_ALLOWED' }.value", equalTo("salesperson"));
  }
}
