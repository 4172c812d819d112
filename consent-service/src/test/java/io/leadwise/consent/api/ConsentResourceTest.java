package io.leadwise.consent.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.agroal.api.AgroalDataSource;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ConsentResourceTest {

  private static final String ME = "/api/v1/consents/me";
  private static final String BOTH = "\"EXCHANGE_EMAIL\",\"DATAVERSE_DATA\"";

  @Inject AgroalDataSource dataSource;

  private final UUID seller = UUID.randomUUID();

  @Test
  void aNewSellerIsAsked() {
    as(seller)
        .get(ME)
        .then()
        .statusCode(200)
        .body("granted", equalTo(false))
        .body("promptRequired", equalTo(true))
        .body("consent", nullValue());
  }

  @Test
  void consentIsGivenOnce() {
    String id = give(seller, BOTH).then().statusCode(201).extract().path("id");

    give(seller, BOTH).then().statusCode(200).body("id", equalTo(id));
    as(seller)
        .get(ME)
        .then()
        .body("granted", equalTo(true))
        .body("promptRequired", equalTo(false))
        .body("consent.id", equalTo(id))
        .body("consent.scopes", hasSize(2));
  }

  @Test
  void ofManyFirstGrantsAtOnceOneStands() {
    List<Response> answers =
        IntStream.range(0, 20)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> give(seller, BOTH)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).extracting(Response::statusCode).containsOnly(200, 201);
    assertThat(answers).extracting(Response::statusCode).containsOnlyOnce(201);
    assertThat(answers)
        .extracting(r -> r.path("id"))
        .containsOnly((Object) answers.get(0).path("id"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"EXCHANGE_EMAIL\"", "\"DATAVERSE_DATA\"", ""})
  void halfAConsentIsRefused(String scopes) {
    give(seller, scopes).then().statusCode(422).body("code", equalTo("both-scopes-required"));
    as(seller).get(ME).then().body("granted", equalTo(false));
  }

  @Test
  void anotherTextIsRefused() {
    give(seller, 2, "en", BOTH).then().statusCode(422).body("code", equalTo("terms-outdated"));
    give(seller, 1, "../../etc", BOTH)
        .then()
        .statusCode(422)
        .body("code", equalTo("terms-outdated"));
  }

  @Test
  void badInputIsExplained() {
    for (String body :
        new String[] {"{", "[]", "{\"textVersion\":\"1\"}", "{\"scopes\":[\"X\"]}", "{}"}) {
      as(seller)
          .contentType("application/json")
          .body(body)
          .post(ME)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("code", notNullValue())
          .body("traceId", notNullValue());
    }
  }

  @Test
  void consentCannotBeRevoked() {
    as(seller).delete(ME).then().statusCode(409).body("code", equalTo("consent-not-granted"));
    give(seller, BOTH);

    as(seller).delete(ME).then().statusCode(409).body("code", equalTo("consent-irrevocable"));
    as(seller).get(ME).then().body("granted", equalTo(true));
  }

  @Test
  void theDatabaseRefusesToChangeTheLedger() {
    give(seller, BOTH);

    for (String sql :
        List.of(
            "update consent_entry set status = 'WITHDRAWN' where seller_id = '" + seller + "'",
            "delete from consent_entry where seller_id = '" + seller + "'",
            "truncate consent_entry")) {
      assertThat(refusalOf(sql)).as(sql).contains("append-only");
    }
    as(seller).get(ME).then().body("granted", equalTo(true));
  }

  @Test
  void theTermsAreServed() {
    as(seller)
        .queryParam("language", "en-GB")
        .get("/api/v1/consents/terms")
        .then()
        .statusCode(200)
        .body("textVersion", equalTo(1))
        .body("language", equalTo("en"))
        .body("text", containsString("cannot be revoked"));
  }

  @Test
  void theAdminReadsTheLedgerPageByPage() {
    UUID other = UUID.randomUUID();
    give(seller, BOTH);
    give(other, BOTH);

    String cursor =
        admin()
            .queryParam("limit", 1)
            .get("/api/v1/consents")
            .then()
            .statusCode(200)
            .body("items", hasSize(1))
            .body("items[0].sellerId", equalTo(other.toString()))
            .extract()
            .path("nextCursor");
    admin()
        .queryParam("limit", 1)
        .queryParam("cursor", cursor)
        .get("/api/v1/consents")
        .then()
        .body("items[0].sellerId", equalTo(seller.toString()));
    admin()
        .queryParam("sellerId", seller)
        .get("/api/v1/consents")
        .then()
        .body("items", hasSize(1))
        .body("nextCursor", nullValue());
    as(seller).get("/api/v1/consents").then().statusCode(403);
  }

  private String refusalOf(String sql) {
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
      return "nothing refused it";
    } catch (SQLException e) {
      return e.getMessage();
    }
  }

  private static Response give(UUID seller, String scopes) {
    return give(seller, 1, "en", scopes);
  }

  private static Response give(UUID seller, int textVersion, String language, String scopes) {
    return as(seller)
        .contentType("application/json")
        .body(
            "{\"textVersion\":%d,\"language\":\"%s\",\"scopes\":[%s]}"
                .formatted(textVersion, language, scopes))
        .post(ME);
  }

  private static RequestSpecification as(UUID seller) {
    return given().auth().oauth2(Tokens.seller(seller));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin());
  }
}
