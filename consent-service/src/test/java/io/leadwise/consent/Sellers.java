package io.leadwise.consent;

import static io.restassured.RestAssured.given;

import io.leadwise.testkit.Tokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** Requests of sellers and of the admin. */
public final class Sellers {

  public static final String ME = "/api/v1/consents/me";
  public static final String BOTH = "\"EXCHANGE_EMAIL\",\"DATAVERSE_DATA\"";

  private Sellers() {}

  public static Response give(UUID seller) {
    return give(seller, 1, "en", BOTH);
  }

  public static Response give(UUID seller, int textVersion, String language, String scopes) {
    return as(seller)
        .contentType("application/json")
        .body(
            "{\"textVersion\":%d,\"language\":\"%s\",\"scopes\":[%s]}"
                .formatted(textVersion, language, scopes))
        .post(ME);
  }

  public static RequestSpecification as(UUID seller) {
    return given().auth().oauth2(Tokens.seller(seller));
  }

  public static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin());
  }
}
