package io.leadwise.emailvalidation.api;

import static io.restassured.RestAssured.given;

import io.leadwise.testkit.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Callers of the service under test. */
public final class Callers {

  public static final UUID SOFIA = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  public static final UUID OMAR = UUID.fromString("5e11e600-0000-4000-8000-000000000002");

  private Callers() {}

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token).contentType("application/json");
  }

  public static RequestSpecification sofia() {
    return as(Tokens.seller(SOFIA));
  }

  public static RequestSpecification omar() {
    return as(Tokens.seller(OMAR));
  }

  public static RequestSpecification admin() {
    return as(Tokens.admin());
  }
}
