package io.leadwise.kit.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.ProviderTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which tokens count, with the settings that Keycloak needs and every service starts from. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class TokenChecksTest {

  private static final String THINGS = "/api/v1/things";

  @Test
  void aTokenOfKeycloakNamesThePersonAndTheRoles() {
    UUID person = UUID.randomUUID();

    given()
        .auth()
        .oauth2(ProviderTokens.keycloak(person, "sales-admin", "offline_access"))
        .contentType("text/plain")
        .body("a")
        .post(THINGS + "/imports")
        .then()
        .statusCode(200)
        .body("caller", equalTo(person.toString()));
  }

  @Test
  void rolesElsewhereInTheTokenAreNone() {
    given()
        .auth()
        .oauth2(ProviderTokens.keycloak(UUID.randomUUID(), "view-profile"))
        .get(THINGS)
        .then()
        .statusCode(403)
        .body("code", equalTo("role-missing"));
  }

  @Test
  void noForgeryIsBelieved() {
    Map<String, String> forgeries = ProviderTokens.forgeries(UUID.randomUUID(), "seller");
    assertThat(forgeries).hasSize(8);

    forgeries.forEach(
        (wrong, token) -> {
          var answer = given().auth().oauth2(token).get(THINGS);
          assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
          assertThat(answer.jsonPath().getString("code")).as(wrong).isEqualTo("token-invalid");
          assertThat(answer.header("WWW-Authenticate")).as(wrong).startsWith("Bearer");
        });
  }
}
