package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BadInputTest {

  @Inject World world;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/leads",
        "/api/v1/accounts",
        "/api/v1/opportunities",
        "/api/v1/interactions"
      })
  void malformedJsonIsAProblem(String path) {
    assertProblem(as(SOFIA).body("{\"lastName\": ").post(path), 400, "malformed-json");
    assertProblem(as(SOFIA).body("[]").post(path), 400, "malformed-json");
    assertProblem(as(SOFIA).body("").post(path), 400, null);
    assertProblem(as(SOFIA).body("{\"colour\": 1}").post(path), 400, "validation-failed");
    assertProblem(
        as(SOFIA).contentType(ContentType.TEXT).body("x").post(path),
        415,
        "unsupported-media-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/v1/leads|{\"lastName\": 7}|lastName",
        "/api/v1/leads|{\"employees\": \"7\"}|employees",
        "/api/v1/leads|{\"employees\": 7.5}|employees",
        "/api/v1/leads|{\"employees\": -7}|employees",
        "/api/v1/leads|{\"employees\": 99999999999}|employees",
        "/api/v1/leads|{\"marketingQualified\": \"yes\"}|marketingQualified",
        "/api/v1/leads|{\"createdAt\": \"yesterday\"}|createdAt",
        "/api/v1/leads|{\"ownerId\": \"7\"}|ownerId",
        "/api/v1/leads|{\"annualRevenue\": 7}|annualRevenue",
        "/api/v1/leads|{\"annualRevenue\": {\"amount\": \"7\"}}|annualRevenue.amount",
        "/api/v1/accounts|{\"name\": \" \"}|name",
        "/api/v1/opportunities|{\"name\": \"x\", \"status\": \"MAYBE\"}|status",
        "/api/v1/interactions|{\"type\": \"FAX\"}|type",
      })
  void aFieldOfTheWrongTypeIsNamed(String path, String body, String field) {
    assertProblem(as(SOFIA).body(body).post(path), 400, "validation-failed")
        .then()
        .body("violations.field", org.hamcrest.Matchers.hasItem(field));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"lastName\": \"a\\u0000b\"}",
        "{\"externalId\": \"a\\u0000b\"}",
        "{\"country\": \"XX\"}",
        "{\"source\": \"who knows?\"}",
        "{\"annualRevenue\": {\"amount\": 1e300, \"currency\": \"EUR\"}}",
        "{\"annualRevenue\": {\"amount\": 1, \"currency\": \"ZZZ\"}}",
        "{\"createdAt\": \"2999-01-01T00:00:00Z\"}",
        "{\"createdAt\": \"-999999999-01-01T00:00:00Z\"}",
        "{\"accountId\": \"00000000-0000-0000-0000-000000000000\"}",
      })
  void aValueThatTheDomainRefusesIsA422(String body) {
    assertProblem(as(SOFIA).body(body).post("/api/v1/leads"), 422, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/leads",
        "/api/v1/sellers",
        "/api/v1/accounts",
        "/api/v1/opportunities",
        "/api/v1/interactions",
        "/api/v1/selection-runs"
      })
  void cursorsAndLimitsThatNobodyGaveAreRefused(String path) {
    assertProblem(as(SOFIA).get(path + "?cursor=nonsense"), 400, "invalid-cursor");
    assertProblem(as(SOFIA).get(path + "?cursor=%00"), 400, "invalid-cursor");
    assertProblem(as(SOFIA).get(path + "?limit=0"), 400, "invalid-limit");
    assertProblem(as(SOFIA).get(path + "?limit=201"), 400, "invalid-limit");
    assertProblem(as(SOFIA).get(path + "?limit=many"), 400, "invalid-limit");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/leads?status=MAYBE",
        "/api/v1/leads?ownerId=7",
        "/api/v1/opportunities?leadId=7",
        "/api/v1/opportunities?accountId=7",
        "/api/v1/interactions?leadId=7"
      })
  void aFilterThatCannotBeReadIsRefused(String path) {
    assertProblem(as(SOFIA).get(path), 400, "invalid-filter");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/leads/7",
        "/api/v1/leads/7/selection",
        "/api/v1/sellers/7",
        "/api/v1/accounts/7",
        "/api/v1/opportunities/7",
        "/api/v1/selection-runs/7",
        "/api/v1/nothing"
      })
  void anIdThatIsNoUuidIsNotFound(String path) {
    assertProblem(as(SOFIA).get(path), 404, null);
  }

  @Test
  void unknownIdsAreNotFound() {
    UUID id = UUID.randomUUID();
    assertProblem(as(SOFIA).get("/api/v1/leads/" + id), 404, "lead-not-found");
    assertProblem(as(SOFIA).get("/api/v1/sellers/" + id), 404, "seller-not-found");
    assertProblem(as(SOFIA).get("/api/v1/accounts/" + id), 404, "account-not-found");
    assertProblem(as(SOFIA).get("/api/v1/opportunities/" + id), 404, "opportunity-not-found");
    assertProblem(as(SOFIA).get("/api/v1/selection-runs/" + id), 404, "selection-run-not-found");
    assertProblem(asAdmin().get("/api/v1/lead-imports/" + id), 404, "lead-import-not-found");
    assertProblem(asAdmin().get("/api/v1/lead-imports/" + id + "/rows"), 404, null);
  }

  @Test
  void withoutAGoodTokenNothingIsAnswered() {
    assertProblem(given().get("/api/v1/leads"), 401, "token-missing");
    for (String token :
        new String[] {Tokens.foreign(), Tokens.expired(), Tokens.forAnotherAudience(), "x.y.z"}) {
      assertProblem(given().auth().oauth2(token).get("/api/v1/leads"), 401, "token-invalid");
    }
    assertProblem(
        given().auth().oauth2(Tokens.integrator()).get("/api/v1/leads"), 403, "role-missing");
    assertProblem(
        given().auth().oauth2(Tokens.withSubject("sofia", "seller")).get("/api/v1/leads"),
        403,
        "subject-not-a-uuid");
  }

  @Test
  void whatOnlyAnAdminMayIsRefusedToASeller() {
    String seller =
        "{\"displayName\":\"S\",\"email\":\"s@x.example\",\"active\":true,\"roles\":[]}";
    assertProblem(as(SOFIA).body(seller).put("/api/v1/sellers/" + SOFIA), 403, "role-missing");
    assertProblem(as(SOFIA).post("/api/v1/selection-runs"), 403, "role-missing");
    assertProblem(
        as(SOFIA).contentType("text/csv").body("x").post("/api/v1/lead-imports"),
        403,
        "role-missing");
    assertProblem(as(SOFIA).get("/api/v1/lead-imports/" + UUID.randomUUID()), 403, "role-missing");
    assertProblem(
        as(SOFIA).header("If-Match", "*").body("{}").put("/api/v1/agent-settings"),
        403,
        "role-missing");
  }

  @Test
  void aHugeBodyIsRefused() {
    String huge = "{\"need\": \"" + "x".repeat(1_100_000) + "\"}";
    assertProblem(as(SOFIA).body(huge).post("/api/v1/leads"), 413, "body-too-large");
  }

  @Test
  void anotherMethodIsRefused() {
    assertProblem(as(SOFIA).delete("/api/v1/leads"), 405, "method-not-allowed");
  }

  private static Response assertProblem(Response response, int status, String code) {
    response
        .then()
        .statusCode(status)
        .contentType(containsString("application/problem+json"))
        .body("status", equalTo(status))
        .body(not(containsString("Exception")));
    if (code != null) {
      response.then().body("code", equalTo(code));
    }
    return response;
  }
}
