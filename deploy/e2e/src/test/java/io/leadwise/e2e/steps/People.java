package io.leadwise.e2e.steps;

import static io.restassured.RestAssured.given;
import static io.restassured.config.HttpClientConfig.httpClientConfig;
import static io.restassured.config.RestAssuredConfig.config;

import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoPerson;
import io.restassured.specification.RequestSpecification;

/** Requests of the people of the demo, whatever is answered. */
public final class People {

  private static final int MOST_MILLIS = 30_000;

  private People() {}

  /** A request to the gateway with the person's token. */
  public static RequestSpecification as(Suite suite, DemoPerson person) {
    return with(suite, suite.issuer().token(person));
  }

  /** A request to the gateway with any token. */
  public static RequestSpecification with(Suite suite, String token) {
    return anonymous(suite).header("Authorization", "Bearer " + token);
  }

  /** A request to the gateway without a token. */
  public static RequestSpecification anonymous(Suite suite) {
    return given()
        .config(
            config()
                .httpClient(
                    httpClientConfig()
                        .setParam("http.connection.timeout", MOST_MILLIS)
                        .setParam("http.socket.timeout", MOST_MILLIS)))
        .baseUri(suite.url());
  }
}
