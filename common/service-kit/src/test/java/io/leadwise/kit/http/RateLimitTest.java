package io.leadwise.kit.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ten in a minute are allowed on this path. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class RateLimitTest {

  private static Response ask(String token, int things) {
    return given().auth().oauth2(token).get("/api/v1/things/measured?things=" + things);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBack_andNobodyElseIs() {
    String greedy = Tokens.seller(UUID.randomUUID());
    String patient = Tokens.seller(UUID.randomUUID());
    for (int i = 0; i < 10; i++) {
      ask(greedy, 1).then().statusCode(204);
    }

    Response refused = ask(greedy, 1);

    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("rate-limited"))
        .body("status", equalTo(429));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 6);
    ask(patient, 1).then().statusCode(204);
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("leadwise_http_rate_limited_total{path=\"/api/v1/things/measured\"}"));
  }

  @Test
  void aRequestThatAsksForManyThingsCostsAsMuch() {
    String token = Tokens.seller(UUID.randomUUID());
    ask(token, 8).then().statusCode(204);

    ask(token, 5).then().statusCode(429).body("code", equalTo("rate-limited"));
    ask(token, 1).then().statusCode(204);
  }

  @Test
  void nothingCostsMoreThanAMinutesWorth() {
    String token = Tokens.seller(UUID.randomUUID());

    ask(token, 5_000).then().statusCode(204);
    assertThat(Integer.parseInt(ask(token, 5_000).header("Retry-After"))).isLessThan(60);
  }

  @Test
  void withoutATokenTheAnswerIsTheUsualOne() {
    for (int i = 0; i < 12; i++) {
      given().get("/api/v1/things/measured").then().statusCode(401);
    }
  }

  @Test
  void whereNoTokenIsNeededAllWithoutOneShareALimit() {
    for (int i = 0; i < 5; i++) {
      given().get("/api/v1/things/measured/open").then().statusCode(204);
    }

    given().get("/api/v1/things/measured/open").then().statusCode(429);
    ask(Tokens.seller(UUID.randomUUID()), 1).then().statusCode(204);
  }
}
