package io.leadwise.kit.security;

import static io.leadwise.kit.sample.EntraSettings.FRONTEND;
import static io.leadwise.kit.sample.EntraSettings.REQUESTS;
import static io.leadwise.kit.sample.EntraSettings.WRITES;
import static io.leadwise.testkit.ProviderTokens.ENTRA_ADDRESS;
import static io.leadwise.testkit.ProviderTokens.ENTRA_APPLICATION;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.kit.sample.EntraSettings;
import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.ProviderTokens;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The service as an operator sets it who has Entra ID, and a frontend at another origin. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
@QuarkusTestResource(value = EntraSettings.class, restrictToAnnotatedClass = true)
class EntraIdTest {

  private static final String THINGS = "/api/v1/things";

  @Test
  void rolesOfItsOwnNamesCountAsOurs() {
    as(ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Person"))
        .get(THINGS)
        .then()
        .statusCode(200);
    as(ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Person"))
        .contentType("text/plain")
        .body("a")
        .post(THINGS + "/imports")
        .then()
        .statusCode(403)
        .body("code", equalTo("role-missing"));
  }

  @Test
  void thePersonIsTheObjectIdNotTheSubject() {
    UUID person = UUID.randomUUID();

    as(ProviderTokens.entra(ENTRA_ADDRESS, person, "Sales.Lead"))
        .contentType("text/plain")
        .body("a")
        .post(THINGS + "/imports")
        .then()
        .statusCode(200)
        .body("caller", equalTo(person.toString()))
        .body("name", equalTo(person.toString()));
  }

  @Test
  void aMappedRoleCountsAgainWhenTheTokenIsRemembered() {
    String token = ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Person");

    as(token).get(THINGS).then().statusCode(200);
    as(token).get(THINGS).then().statusCode(200);
  }

  @Test
  void withoutARoleThereIsNothingToSee() {
    as(ProviderTokens.entraWithoutRoles(UUID.randomUUID()))
        .get(THINGS)
        .then()
        .statusCode(403)
        .body("code", equalTo("role-missing"));
    as(ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Visitor"))
        .get(THINGS)
        .then()
        .statusCode(403)
        .body("code", equalTo("role-missing"));
  }

  @Test
  void tokensOfAnotherTenantOrForAnotherApplicationAreRefused() {
    as(Tokens.seller(UUID.randomUUID())).get(THINGS).then().statusCode(401);
    as(ProviderTokens.entra("api://elsewhere", UUID.randomUUID(), "Sales.Person"))
        .get(THINGS)
        .then()
        .statusCode(401)
        .body("code", equalTo("token-invalid"));
  }

  @Test
  void whoReadsTooOftenIsToldWhenToComeBack() {
    String greedy = ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Person");
    for (int i = 0; i < REQUESTS; i++) {
      as(greedy).get(THINGS).then().statusCode(200);
    }

    Response refused = as(greedy).get(THINGS);

    refused.then().statusCode(429).body("code", equalTo("rate-limited"));
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60 / REQUESTS);
    as(ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Person"))
        .get(THINGS)
        .then()
        .statusCode(200);
  }

  @Test
  void whoWritesTooOftenMayStillRead() {
    String greedy = ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Lead");
    for (int i = 0; i < WRITES; i++) {
      as(greedy)
          .contentType("text/plain")
          .body("a")
          .post(THINGS + "/imports")
          .then()
          .statusCode(200);
    }

    as(greedy)
        .contentType("text/plain")
        .body("a")
        .post(THINGS + "/imports")
        .then()
        .statusCode(429)
        .body("code", equalTo("rate-limited"));
    as(greedy).get(THINGS).then().statusCode(200);
  }

  @Test
  void theFrontendsOriginMayAskAndReadWhatItNeeds() {
    Response asked =
        given()
            .header("Origin", FRONTEND)
            .header("Access-Control-Request-Method", "PATCH")
            .header("Access-Control-Request-Headers", "authorization,if-match")
            .options(THINGS);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.header("Access-Control-Allow-Origin")).isEqualTo(FRONTEND);
    assertThat(asked.header("Access-Control-Allow-Methods")).contains("PATCH");
    assertThat(asked.header("Access-Control-Allow-Headers").toLowerCase())
        .contains("authorization", "if-match");
    assertThat(asked.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");

    Response answer =
        as(ProviderTokens.entra(ENTRA_APPLICATION, UUID.randomUUID(), "Sales.Person"))
            .header("Origin", FRONTEND)
            .get(THINGS);
    assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(FRONTEND);
    assertThat(Arrays.asList(answer.header("Access-Control-Expose-Headers").split(", *")))
        .contains("ETag", "Location", "Retry-After", "X-Correlation-Id");
  }

  @Test
  void anotherOriginMayNot() {
    for (String origin : new String[] {"https://evil.example", FRONTEND + ".evil.example"}) {
      Response asked =
          given()
              .header("Origin", origin)
              .header("Access-Control-Request-Method", "GET")
              .options(THINGS);

      assertThat(asked.header("Access-Control-Allow-Origin")).isNull();
      assertThat(asked.statusCode()).isEqualTo(403);
      assertThat(asked.contentType()).startsWith("application/problem+json");
      assertThat(asked.jsonPath().getString("code")).isEqualTo("origin-not-allowed");
    }
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
