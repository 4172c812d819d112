package io.leadwise.consent.api;

import static io.leadwise.consent.Sellers.admin;
import static io.leadwise.consent.Sellers.as;
import static io.leadwise.consent.Sellers.give;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What services may ask, and who may not. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentDecisionResourceTest {

  private final UUID seller = UUID.randomUUID();
  private final String path = "/api/v1/consents/sellers/" + seller;

  @Test
  void aServiceLearnsWhetherASellerConsentsAndNothingElse() {
    assertThat(asked().getBoolean("granted")).isFalse();

    give(seller).then().statusCode(201);

    JsonPath answer = asked();
    assertThat(answer.getBoolean("granted")).isTrue();
    assertThat(answer.<String, Object>getMap("$")).containsOnlyKeys("sellerId", "granted");
  }

  @Test
  void nobodyElseMayAsk_andAServiceMayAskNothingElse() {
    as(seller).get(path).then().statusCode(403).body("code", equalTo("role-missing"));
    admin().get(path).then().statusCode(403);
    given().auth().oauth2(Tokens.operator()).get(path).then().statusCode(403);
    given().get(path).then().statusCode(401);

    String service = Tokens.service();
    for (String other : new String[] {"", "/me", "/terms", "/verification"}) {
      given()
          .auth()
          .oauth2(service)
          .get("/api/v1/consents" + other)
          .then()
          .statusCode(403)
          .body("code", equalTo("role-missing"));
    }
  }

  private JsonPath asked() {
    return given()
        .auth()
        .oauth2(Tokens.service())
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
