package io.leadwise.kit.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class AuditLogTest {

  private static final String ADMINISTRATION = "/api/v1/thing-administration";

  @Inject Jdbc jdbc;

  private String thing;

  @BeforeEach
  void aThing() {
    Response created =
        given()
            .auth()
            .oauth2(Tokens.seller(UUID.randomUUID()))
            .contentType("application/json")
            .body("{\"name\":\"" + UUID.randomUUID() + "\",\"weight\":1}")
            .post("/api/v1/things");
    thing = created.jsonPath().getString("id");
  }

  @Test
  void aChangeTellsWhoAndWhatAndHowItEnded() {
    String path = ADMINISTRATION + "/" + thing + "/weight/2";
    given()
        .auth()
        .oauth2(Tokens.admin())
        .header("If-Match", "\"0\"")
        .header("X-Correlation-Id", "audit-1-" + thing)
        .put(path)
        .then()
        .statusCode(204);

    assertThat(entriesOf(path)).hasSize(1);
    assertThat(entriesOf(path).get(0))
        .containsEntry("actor", Tokens.ADMIN_ID.toString())
        .containsEntry("operation", "weighThing")
        .containsEntry("method", "PUT")
        .containsEntry("versionBefore", "\"0\"")
        .containsEntry("versionAfter", "\"1\"")
        .containsEntry("status", 204)
        .containsEntry("correlationId", "audit-1-" + thing);
  }

  @Test
  void whatWasRefusedIsToldOnce_andChangedNothing() {
    String path = ADMINISTRATION + "/" + thing + "/weight/3";
    given()
        .auth()
        .oauth2(Tokens.admin())
        .header("If-Match", "\"7\"")
        .put(path)
        .then()
        .statusCode(412);

    assertThat(entriesOf(path)).hasSize(1);
    assertThat(entriesOf(path).get(0))
        .containsEntry("status", 412)
        .containsEntry("versionAfter", null);
    assertThat(weight()).isEqualTo(1);
  }

  @Test
  void aChangeThatCannotBeToldIsNotMade() {
    jdbc.update("alter table audit_entry rename to audit_entry_away");
    try {
      given()
          .auth()
          .oauth2(Tokens.admin())
          .header("If-Match", "\"0\"")
          .put(ADMINISTRATION + "/" + thing + "/weight/4")
          .then()
          .statusCode(500)
          .body("code", equalTo("internal-error"));
    } finally {
      jdbc.update("alter table audit_entry_away rename to audit_entry");
    }

    assertThat(weight()).isEqualTo(1);
  }

  @Test
  void whatSellersMayDoIsNoAdministration_norIsReading() {
    int before = count();

    given()
        .auth()
        .oauth2(Tokens.admin())
        .get(ADMINISTRATION + "/audit-entries")
        .then()
        .statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.seller(UUID.randomUUID()))
        .header("If-Match", "\"0\"")
        .contentType("application/json")
        .body("{\"name\":\"" + UUID.randomUUID() + "\",\"weight\":9}")
        .put("/api/v1/things/" + thing)
        .then()
        .statusCode(204);

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void whoMayNotIsNotEvenHeard() {
    int before = count();

    given()
        .auth()
        .oauth2(Tokens.seller(UUID.randomUUID()))
        .put(ADMINISTRATION + "/" + thing + "/weight/5")
        .then()
        .statusCode(403);
    given()
        .auth()
        .oauth2(Tokens.seller(UUID.randomUUID()))
        .get(ADMINISTRATION + "/audit-entries")
        .then()
        .statusCode(403);

    assertThat(count()).isEqualTo(before);
  }

  @Test
  void pagesGoOnWhereTheLastOneEnded() {
    for (int weight = 10; weight < 13; weight++) {
      given()
          .auth()
          .oauth2(Tokens.admin())
          .header("If-Match", "\"" + (weight - 10) + "\"")
          .put(ADMINISTRATION + "/" + thing + "/weight/" + weight)
          .then()
          .statusCode(204);
    }

    JsonPath first = page(2, null);
    JsonPath second = page(2, first.getString("nextCursor"));

    assertThat(first.getList("items.path", String.class))
        .containsExactly(
            ADMINISTRATION + "/" + thing + "/weight/12",
            ADMINISTRATION + "/" + thing + "/weight/11");
    assertThat(second.getList("items.path", String.class).get(0))
        .isEqualTo(ADMINISTRATION + "/" + thing + "/weight/10");
  }

  private static JsonPath page(int limit, String cursor) {
    var request = given().auth().oauth2(Tokens.admin()).queryParam("limit", limit);
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request
        .get(ADMINISTRATION + "/audit-entries")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<Map<String, Object>> entriesOf(String path) {
    return page(200, null).<Map<String, Object>>getList("items").stream()
        .filter(entry -> path.equals(entry.get("path")))
        .toList();
  }

  private int weight() {
    return jdbc.first(
            "select weight from thing where id = ?",
            row -> row.getInt("weight"),
            UUID.fromString(thing))
        .orElseThrow();
  }

  private int count() {
    return jdbc.first("select count(*) as n from audit_entry", row -> row.getInt("n"))
        .orElseThrow();
  }
}
