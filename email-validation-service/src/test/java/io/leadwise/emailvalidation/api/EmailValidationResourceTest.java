package io.leadwise.emailvalidation.api;

import static io.leadwise.emailvalidation.api.Callers.admin;
import static io.leadwise.emailvalidation.api.Callers.as;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EmailValidationResourceTest {

  private static final String PATH = "/api/v1/email-validations";
  private static final String PROBLEM = "application/problem+json";

  @Test
  void listsTheChecksBehindTheVerdict() {
    sofia()
        .body("{\"address\":\"ada@good.com\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("address", equalTo("ada@good.com"))
        .body("validity", equalTo("VALID"))
        .body("reason", equalTo("DELIVERABLE"))
        .body("type", equalTo("WORK"))
        .body("flags.catchAll", nullValue())
        .body("checks.check", hasItem("MAIL_SERVER"))
        .body("checks.find { it.check == 'MAIL_SERVER' }.detail", equalTo("mx1.good.com"))
        .body("checks.result", everyItem(equalTo("PASSED")))
        .body("validatedAt", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "nonsense, MALFORMED, UNKNOWN",
    "ada@northwind.example, DOMAIN_INVALID, UNKNOWN",
    "ada@example.com, FAKE, UNKNOWN",
    "test@good.com, FAKE, WORK",
    "ada@mailinator.com, TEMPORARY_DOMAIN, UNKNOWN",
    "ada@missing.com, DOMAIN_UNKNOWN, UNKNOWN",
    "ada@nullmx.com, NO_MAIL_SERVER, WORK",
    "ada@dangling.com, NO_MAIL_SERVER, WORK",
    "ada@silent.com, DNS_UNAVAILABLE, WORK",
    "info@good.com, MAILING_LIST, WORK",
    "ada@gmail.com, DELIVERABLE, PERSONAL"
  })
  void saysWhy(String address, String reason, String type) {
    sofia()
        .body("{\"address\":\"" + address + "\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("reason", equalTo(reason))
        .body("type", equalTo(type));
  }

  @Test
  void saysWhereTheTextIsWrong() {
    sofia()
        .body("{\"address\":\"ada@northwind..com\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("checks[0].check", equalTo("SYNTAX"))
        .body("checks[0].code", equalTo("empty-label"))
        .body("checks[0].position", equalTo(14));
  }

  @Test
  void suggestsTheProviderThatWasMeant() {
    sofia()
        .body("{\"address\":\"ada@gmial.com\"}")
        .post(PATH)
        .then()
        .statusCode(200)
        .body("flags.suggestion", equalTo("ada@gmail.com"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"address\":null} | validation-failed",
        "{} | validation-failed",
        "{\"address\":5} | malformed-json",
        "{\"address\":[\"a@b.com\"]} | malformed-json",
        "{\"adress\":\"a@b.com\"} | malformed-json",
        "{\"address\": | malformed-json",
        "[] | malformed-json",
      })
  void refusesBadBodies(String body, String code) {
    sofia()
        .body(body)
        .post(PATH)
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("status", is(400))
        .body("code", notNullValue())
        .body("detail", not(equalTo("")));
  }

  @Test
  void refusesTooLongAnAddressAndTheWrongMediaType() {
    sofia()
        .body("{\"address\":\"" + "a".repeat(1001) + "\"}")
        .post(PATH)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("address"));
    given()
        .auth()
        .oauth2(Tokens.admin())
        .contentType(ContentType.XML)
        .body("<a/>")
        .post(PATH)
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
    sofia().get(PATH).then().statusCode(405).contentType(PROBLEM);
  }

  @Test
  void asksWhoCalls() {
    String body = "{\"address\":\"ada@good.com\"}";
    given().contentType("application/json").body(body).post(PATH).then().statusCode(401);
    as(Tokens.foreign()).body(body).post(PATH).then().statusCode(401);
    as(Tokens.expired()).body(body).post(PATH).then().statusCode(401);
    as(Tokens.integrator()).body(body).post(PATH).then().statusCode(403).contentType(PROBLEM);
    admin().body(body).post(PATH).then().statusCode(200);
  }

  @Test
  void doesNotKnowOtherLeads() {
    sofia()
        .get(PATH + "/leads/" + UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .body("code", equalTo("lead-not-found"));
    sofia().get(PATH + "/leads/17").then().statusCode(404).contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"validity\":\"GOOD\",\"type\":\"WORK\",\"reason\":\"x\",\"expiresAt\":\"2027-01-01T00:00:00Z\"}",
        "{\"validity\":\"VALID\",\"type\":\"WORK\",\"reason\":\" \",\"expiresAt\":\"2027-01-01T00:00:00Z\"}",
        "{\"validity\":\"VALID\",\"type\":\"WORK\",\"reason\":\"a\\u0000b\",\"expiresAt\":\"2027-01-01T00:00:00Z\"}",
        "{\"validity\":\"VALID\",\"type\":\"WORK\",\"reason\":\"x\",\"expiresAt\":\"tomorrow\"}",
        "{\"validity\":\"VALID\",\"type\":\"WORK\",\"reason\":\"x\"}"
      })
  void refusesBadOverrides(String body) {
    sofia()
        .body(body)
        .put(PATH + "/leads/" + UUID.randomUUID() + "/override")
        .then()
        .statusCode(400)
        .contentType(PROBLEM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2020-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z"})
  void refusesExpiriesThatMakeNoSense(String expiry) {
    sofia()
        .body(
            "{\"validity\":\"VALID\",\"type\":\"WORK\",\"reason\":\"x\",\"expiresAt\":\""
                + expiry
                + "\"}")
        .put(PATH + "/leads/" + UUID.randomUUID() + "/override")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("code", equalTo("invalid-expiry"));
  }
}
