package io.leadwise.kit.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class ProblemDocumentsTest {

  private static final String THINGS = "/api/v1/things";

  @Test
  void invalidFieldsAreNamed() {
    var problem = post("{\"name\":\" \",\"weight\":0,\"part\":{\"code\":\"\"}}");

    problemOf(problem, 400, "validation-failed")
        .body("violations.field", hasItems("name", "weight", "part.code"));
  }

  @Test
  void aMissingBodyIsAViolation() {
    problemOf(
        seller().contentType("application/json").post(THINGS).then(), 400, "validation-failed");
  }

  @Test
  void malformedJsonSaysWhere() {
    problemOf(post("{\"name\": "), 400, "malformed-json")
        .body("detail", matchesPattern(".*line 1.*"));
  }

  @Test
  void aValueOfTheWrongTypeNamesItsField() {
    problemOf(post("{\"name\":\"a\",\"weight\":\"heavy\"}"), 400, "validation-failed")
        .body("violations[0].field", equalTo("weight"));
    problemOf(post("{\"name\":\"a\",\"weight\":\"3\"}"), 400, "validation-failed");
    problemOf(post("{\"name\":7,\"weight\":3}"), 400, "validation-failed");
    problemOf(post("{\"name\":\"a\",\"weight\":3,\"since\":\"x\"}"), 400, "validation-failed")
        .body("violations[0].field", equalTo("since"));
    problemOf(post("[1]"), 400, "malformed-json");
  }

  @Test
  void anUnknownFieldIsNamed() {
    problemOf(post("{\"name\":\"a\",\"weight\":3,\"wieght\":4}"), 400, "validation-failed")
        .body("violations[0].field", equalTo("wieght"));
  }

  @Test
  void anotherMediaTypeIsRefused() {
    problemOf(
        seller().contentType("text/plain").body("x").post(THINGS).then(),
        415,
        "unsupported-media-type");
  }

  @Test
  void anUnacceptableAnswerIsRefused() {
    problemOf(seller().accept("image/png").get(THINGS).then(), 406, "not-acceptable");
  }

  @Test
  void anotherMethodIsRefused() {
    problemOf(seller().delete(THINGS).then(), 405, "method-not-allowed");
  }

  @Test
  void anUnknownPathOrIdIsNotFound() {
    problemOf(seller().get("/api/v1/nothing").then(), 404, "not-found");
    problemOf(seller().get("/nothing").then(), 404, "not-found");
    problemOf(seller().get(THINGS + "/" + UUID.randomUUID()).then(), 404, "thing-not-found");
    problemOf(seller().get(THINGS + "/not-a-uuid").then(), 404, "not-found");
  }

  @Test
  void aBadCursorOrLimitIsRefused() {
    for (String cursor : new String[] {"%%%", "YWJj", "A", "AB\u001fC"}) {
      problemOf(seller().queryParam("cursor", cursor).get(THINGS).then(), 400, "invalid-cursor");
    }
    problemOf(seller().queryParam("limit", 0).get(THINGS).then(), 400, "invalid-limit");
    problemOf(seller().queryParam("limit", "ten").get(THINGS).then(), 400, "invalid-parameter");
    problemOf(seller().queryParam("limit", 201).get(THINGS).then(), 400, "invalid-limit");
  }

  @Test
  void theSameNameTwiceIsAConflict() {
    String thing = "{\"name\":\"" + UUID.randomUUID() + "\",\"weight\":1}";
    post(thing).statusCode(201);

    problemOf(post(thing), 409, "already-exists");
    problemOf(
        seller().contentType("application/json").body(thing).post(THINGS + "/by-statement").then(),
        409,
        "already-exists");
  }

  @Test
  void aTextThatCannotBeStoredIsTheCallersFault() {
    problemOf(post("{\"name\":\"a\\u0000b\",\"weight\":1}"), 400, "invalid-text");
  }

  @Test
  void aStaleWriteIsAConflict() {
    problemOf(
        seller().contentType("application/json").post(THINGS + "/stale").then(),
        409,
        "changed-meanwhile");
  }

  @Test
  void anOutageOfTheDatabaseIsNoFaultOfOurs_andTellsWhenToAskAgain() {
    String body =
        problemOf(
                seller().contentType("application/json").post(THINGS + "/cut").then(),
                503,
                "database-unavailable")
            .header("Retry-After", "5")
            .extract()
            .asString();

    assertThat(body).doesNotContain("57P01", "terminat", "Exception");
  }

  @Test
  void ourOwnFaultGivesNothingAway() {
    String body =
        problemOf(
                seller().contentType("application/json").post(THINGS + "/broken").then(),
                500,
                "internal-error")
            .extract()
            .asString();

    assertThat(body).doesNotContain("secret", "IllegalState", "io.leadwise");
  }

  @Test
  void tokensAreChecked() {
    problemOf(given().get(THINGS).then(), 401, "token-missing");
    problemOf(given().auth().oauth2("not-a-token").get(THINGS).then(), 401, "token-invalid");
    problemOf(given().auth().oauth2(Tokens.expired()).get(THINGS).then(), 401, "token-invalid");
    problemOf(given().auth().oauth2(Tokens.foreign()).get(THINGS).then(), 401, "token-invalid");
    problemOf(given().auth().oauth2(Tokens.admin()).get(THINGS).then(), 403, "role-missing");
    problemOf(seller().get(THINGS + "/unannotated").then(), 403, "role-missing");
  }

  @Test
  void bodiesOverTheLimitOfTheirPathAreRefused() {
    String large = "{\"name\":\"" + "x".repeat(1_100_000) + "\",\"weight\":1}";
    problemOf(post(large), 413, "body-too-large");

    // An import may be larger, up to a limit of its own.
    admin()
        .contentType("text/plain")
        .body("x".repeat(1_500_000))
        .post(THINGS + "/imports")
        .then()
        .statusCode(200);
    problemOf(
        admin()
            .contentType("text/plain")
            .body("x".repeat(2_200_000))
            .post(THINGS + "/imports")
            .then(),
        413,
        "body-too-large");
  }

  @Test
  void aBodyThatDoesNotSayItsLengthIsCounted() throws Exception {
    var chunked =
        java.net.http.HttpRequest.newBuilder(
                java.net.URI.create("http://localhost:" + io.restassured.RestAssured.port + THINGS))
            .header("Authorization", "Bearer " + Tokens.seller(UUID.randomUUID()))
            .header("Content-Type", "application/json")
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                    () ->
                        new java.io.ByteArrayInputStream(
                            ("{\"name\":\"" + "x".repeat(1_100_000) + "\"}").getBytes())))
            .build();
    var response =
        java.net.http.HttpClient.newHttpClient()
            .send(chunked, java.net.http.HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(413);
    assertThat(response.body()).contains("body-too-large");
  }

  @Test
  void theCallerIsKnownByTheToken() {
    UUID id = UUID.randomUUID();
    given()
        .auth()
        .oauth2(Tokens.of(id, "sales-admin"))
        .contentType("text/plain")
        .body("x")
        .post(THINGS + "/imports")
        .then()
        .statusCode(200)
        .body("caller", equalTo(id.toString()));
  }

  @Test
  void aCorrelationIdComesBackUnlessItIsDangerous() {
    seller()
        .header("X-Correlation-Id", "abc-1")
        .get(THINGS)
        .then()
        .header("X-Correlation-Id", "abc-1");
    seller()
        .header("X-Correlation-Id", "a b<c>")
        .get(THINGS)
        .then()
        .header("X-Correlation-Id", matchesPattern("[0-9a-f]{32}"));
  }

  private static ValidatableResponse problemOf(
      ValidatableResponse response, int status, String code) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("type", equalTo("https://leadwise.io/problems/" + code))
        .body("title", org.hamcrest.Matchers.notNullValue())
        .body("detail", org.hamcrest.Matchers.notNullValue())
        .body("instance", org.hamcrest.Matchers.startsWith("/"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"))
        .body("stackTrace", nullValue());
  }

  private static ValidatableResponse post(String json) {
    return seller().contentType("application/json").body(json).post(THINGS).then();
  }

  private static RequestSpecification seller() {
    return given().auth().oauth2(Tokens.seller(UUID.randomUUID()));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin());
  }
}
