package io.leadwise.lead.api;

import static io.leadwise.lead.World.OMAR;
import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadHistoryTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void eachChangeSaysWhoDidWhatFromWhichValueToWhich() {
    UUID lead = world.createLead("\"firstName\": \"Ada\", \"email\": \"ada@old.example\"");
    UUID account = world.createAccount("Northwind");

    as(SOFIA)
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"1\"")
        .body(
            "{\"firstName\": \"Adele\", \"email\": \"ada@new.example\","
                + " \"companyName\": \"Northwind Tools AB\"}")
        .patch("/api/v1/leads/" + lead)
        .then()
        .statusCode(200);
    asAdmin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"2\"")
        .body("{\"ownerId\": \"" + OMAR + "\"}")
        .patch("/api/v1/leads/" + lead)
        .then()
        .statusCode(200);
    as(OMAR)
        .header("If-Match", "\"3\"")
        .body("{\"accountId\": \"" + account + "\"}")
        .put("/api/v1/leads/" + lead + "/account")
        .then()
        .statusCode(200);
    as(OMAR)
        .body("{\"reasonCode\": \"NO_BUDGET\"}")
        .post("/api/v1/leads/" + lead + "/disqualification")
        .then()
        .statusCode(200);
    as(OMAR).post("/api/v1/leads/" + lead + "/reopening").then().statusCode(200);
    as(OMAR).post("/api/v1/leads/" + lead + "/qualification").then().statusCode(200);

    history(lead)
        .body(
            "items.what",
            contains(
                "QUALIFIED",
                "REOPENED",
                "DISQUALIFIED",
                "ACCOUNT_CHANGED",
                "OWNER_CHANGED",
                "DETAILS_CHANGED",
                "EMAIL_CHANGED",
                "CREATED"))
        .body("items.leadVersion", contains(7, 6, 5, 4, 3, 2, 2, 1))
        .body("items.by.kind.unique()", contains("PERSON"))
        .body("items[7].by.id", equalTo(SOFIA.toString()))
        .body("items[7].at", notNullValue())
        .body("items[6].changes[0].field", equalTo("email"))
        .body("items[6].changes[0].from", equalTo("ada@old.example"))
        .body("items[6].changes[0].to", equalTo("ada@new.example"))
        .body("items[5].by.id", equalTo(SOFIA.toString()))
        .body("items[5].changes.field", contains("companyName", "firstName"))
        .body("items[5].changes.from", contains(null, "Ada"))
        .body("items[5].changes.to", contains("Northwind Tools AB", "Adele"))
        .body("items[4].changes[0].from", equalTo(SOFIA.toString()))
        .body("items[4].changes[0].to", equalTo(OMAR.toString()))
        .body("items[3].by.id", equalTo(OMAR.toString()))
        .body("items[3].changes[0].to", equalTo(account.toString()))
        .body("items[2].reason", equalTo("NO_BUDGET"))
        .body("items[0].reason", nullValue());
  }

  @Test
  void anImportSignsWithItsId() {
    String location =
        asAdmin()
            .contentType("text/csv")
            .body(
                """
                externalId,ownerEmail,lastName,status
                H-1,sofia.seller@leadwise.example,Nyberg,QUALIFIED
                H-2,sofia.seller@leadwise.example,Lindgren,OPEN
                """)
            .post("/api/v1/lead-imports")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    awaitCompleted(location);
    String importId = location.substring(location.lastIndexOf('/') + 1);

    history(idOf("H-1"))
        .body("items.what", contains("QUALIFIED", "IMPORTED"))
        .body("items.by.kind", contains("IMPORT", "IMPORT"))
        .body("items.by.id", contains(importId, importId));
    history(idOf("H-2")).body("items.what", contains("IMPORTED"));
  }

  @Test
  void theHistoryComesInPages() {
    UUID lead = world.createLead("\"firstName\": \"Ada\"");
    for (int i = 0; i < 5; i++) {
      as(SOFIA)
          .header("If-Match", "\"" + (i + 1) + "\"")
          .body("{\"email\": \"ada" + i + "@new.example\"}")
          .put("/api/v1/leads/" + lead + "/email")
          .then()
          .statusCode(200);
    }

    List<Integer> versions = new ArrayList<>();
    String cursor = "";
    do {
      var page =
          as(SOFIA)
              .queryParam("limit", 2)
              .queryParam("cursor", cursor)
              .get("/api/v1/leads/" + lead + "/history")
              .then()
              .statusCode(200)
              .body("items", hasSize(2))
              .extract();
      versions.addAll(page.<List<Integer>>path("items.leadVersion"));
      cursor = page.path("nextCursor");
    } while (cursor != null);

    assertThat(versions).containsExactly(6, 5, 4, 3, 2, 1);
  }

  @Test
  void theHistoryOfSomebodyElsesLeadIsNotFound() {
    UUID lead = world.createLead("\"firstName\": \"Ada\"");

    as(OMAR)
        .get("/api/v1/leads/" + lead + "/history")
        .then()
        .statusCode(404)
        .body("code", equalTo("lead-not-found"));
    asAdmin().get("/api/v1/leads/" + lead + "/history").then().statusCode(200);
    as(SOFIA)
        .get("/api/v1/leads/" + lead + "/history?cursor=x")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  private static ValidatableResponse history(UUID lead) {
    return asAdmin().get("/api/v1/leads/" + lead + "/history").then().statusCode(200);
  }

  private UUID idOf(String externalId) {
    return UUID.fromString(
        world.texts("select id from lead where external_id = ?", externalId).get(0));
  }

  private static void awaitCompleted(String location) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> asAdmin().get(location).then().extract().<String>path("status"),
            "COMPLETED"::equals);
  }
}
