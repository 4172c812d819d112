package io.leadwise.prioritization.api.draft;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Templates of admins, from their first words to an email. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class EmailTemplateResourceTest {
  private static final String TEMPLATES = "/api/v1/email-templates";

  private final UUID seller = UUID.randomUUID();
  private String location;

  @AfterEach
  void theShippedOnesAreInForceAgain() {
    if (location != null) {
      admin().delete(location);
    }
  }

  @Test
  void aTemplateIsTriedKeptChangedAndRemoved() {
    String body = template("Ciao {lead.firstName}, {todo.times}. {seller.name}");
    admin()
        .body(body)
        .post(TEMPLATES + "/preview")
        .then()
        .statusCode(200)
        .body("body", equalTo("Ciao Ada, [two or three times]. Sofia Seller"))
        .body("citations.source", hasItem("lead.firstName"));

    String key = UUID.randomUUID().toString();
    var created =
        admin()
            .header("Idempotency-Key", key)
            .body(body)
            .post(TEMPLATES)
            .then()
            .statusCode(201)
            .extract();
    String templateId = created.path("templateId");
    location = created.header("Location").replaceFirst("^https?://[^/]+", "");
    admin()
        .header("Idempotency-Key", key)
        .body(body)
        .post(TEMPLATES)
        .then()
        .statusCode(201)
        .body("templateId", equalTo(templateId));
    admin()
        .body(body)
        .post(TEMPLATES)
        .then()
        .statusCode(409)
        .body("code", equalTo("email-template-exists"));

    String tag = seller().get(location).then().statusCode(200).extract().header("ETag");
    seller()
        .get(TEMPLATES + "?limit=200")
        .then()
        .statusCode(200)
        .body("items.templateId", hasItem(templateId));
    admin().body(body).put(location).then().statusCode(428);
    admin()
        .header("If-Match", tag)
        .body(body.replace("Ciao", "Salve"))
        .put(location)
        .then()
        .statusCode(200)
        .body("body", containsString("Salve"));
    admin().header("If-Match", tag).body(body).put(location).then().statusCode(412);

    admin().delete(location).then().statusCode(204);
    admin().delete(location).then().statusCode(204);
    admin().get(location).then().statusCode(404).body("code", equalTo("email-template-not-found"));
  }

  @Test
  void draftsAreMadeFromIt_orFromTheShippedOne() {
    Events.consent(seller, 1, "GRANTED");
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    String drafts = "/api/v1/lead-insights/" + lead.leadId() + "/email-drafts";
    await().untilAsserted(() -> seller().body("{}").post(drafts).then().statusCode(200));
    seller().body("{}").post(drafts).then().body("templateId", nullValue());

    var created =
        admin()
            .body(template("Ciao {lead.firstName}. {seller.name}"))
            .post(TEMPLATES)
            .then()
            .statusCode(201)
            .extract();
    location = created.header("Location").replaceFirst("^https?://[^/]+", "");
    String templateId = created.path("templateId");

    seller()
        .body("{}")
        .post(drafts)
        .then()
        .statusCode(200)
        .body("templateId", equalTo(templateId))
        .body("body", equalTo("Ciao Ada. Sofia Seller"));
    seller()
        .body("{\"language\":\"de\"}")
        .post(drafts)
        .then()
        .statusCode(200)
        .body("templateId", nullValue());
    seller()
        .body("{\"language\":\"de\",\"templateId\":\"" + templateId + "\"}")
        .post(drafts)
        .then()
        .statusCode(422)
        .body("code", equalTo("email-template-mismatch"));
    seller()
        .body("{\"templateId\":\"" + UUID.randomUUID() + "\"}")
        .post(drafts)
        .then()
        .statusCode(404)
        .body("code", equalTo("email-template-not-found"));
  }

  @Test
  void aBrokenTemplateIsRefusedWithItsPlace() {
    for (String path : new String[] {TEMPLATES, TEMPLATES + "/preview"}) {
      admin()
          .body(template("Ciao,\\n{cdi:config.secret}"))
          .post(path)
          .then()
          .statusCode(422)
          .contentType("application/problem+json")
          .body("code", equalTo("broken-template"))
          .body("violations.field", contains("body"))
          .body("violations[0].message", containsString("Line 2, column 1"))
          .body("detail", not(containsString("Exception")));
    }
    admin()
        .body(template("").replace("\"en\"", "\"it\""))
        .post(TEMPLATES)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("language"));
  }

  @Test
  void sellersOnlyRead() {
    String body = template("Ciao {lead.name}");
    seller().body(body).post(TEMPLATES).then().statusCode(403);
    seller().body(body).post(TEMPLATES + "/preview").then().statusCode(403);
    seller().body(body).put(TEMPLATES + "/" + UUID.randomUUID()).then().statusCode(403);
    seller().delete(TEMPLATES + "/" + UUID.randomUUID()).then().statusCode(403);
    given().get(TEMPLATES).then().statusCode(401);
  }

  private static String template(String body) {
    return """
        {"name":"Ours","kind":"MEETING","language":"en","tone":null,
         "subject":"Hi {lead.company}","body":"%s"}"""
        .formatted(body);
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
  }

  private RequestSpecification seller() {
    return given().auth().oauth2(Tokens.seller(seller)).contentType(ContentType.JSON);
  }
}
