package io.leadwise.prioritization.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an admin sets: profile and products; and the rules that everybody may read. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class AdministrationTest {
  private static final String PROFILE = "/api/v1/target-customer-profile";
  private static final String RATES = "/api/v1/exchange-rates";
  private static final String PRODUCTS = "/api/v1/products";
  private static final String ONLY_BRAZIL =
      """
      {"industries":[],"employees":null,"jobTitles":[],"countries":["BR"],
       "annualRevenue":null,"annualRevenueCurrency":null}""";

  private final UUID seller = UUID.randomUUID();

  @Test
  void aProfileIsTriedPublishedAndTakenBack() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    String fit = lead.awaitRevision(1).path("fit").path("level").asText();
    var current = admin().get(PROFILE).then().statusCode(200).extract();
    int version = current.path("version");

    admin()
        .body(ONLY_BRAZIL)
        .post(PROFILE + "/dry-run?ownerId=" + seller)
        .then()
        .statusCode(200)
        .body("considered", is(1))
        .body("truncated", is(false))
        .body("moves[0].leadId", equalTo(lead.leadId().toString()))
        .body("moves[0].before.fit", equalTo(fit))
        .body("moves[0].after.fit", equalTo("LOW"));
    admin().get(PROFILE).then().body("version", is(version));

    admin().body(ONLY_BRAZIL).put(PROFILE).then().statusCode(428);
    String published =
        admin()
            .header("If-Match", current.header("ETag"))
            .body(ONLY_BRAZIL)
            .put(PROFILE)
            .then()
            .statusCode(200)
            .body("version", is(version + 1))
            .body("countries", contains("BR"))
            .extract()
            .header("ETag");
    admin()
        .header("If-Match", current.header("ETag"))
        .body(ONLY_BRAZIL)
        .put(PROFILE)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-mismatch"));

    lead.awaitInsight(insight -> insight.path("fit").path("level").asText().equals("LOW"));

    Map<String, Object> before = new HashMap<>(current.path(""));
    before.remove("version");
    admin()
        .header("If-Match", published)
        .body(before)
        .put(PROFILE)
        .then()
        .statusCode(200)
        .body("version", is(version + 2));
    lead.awaitInsight(
        insight ->
            insight.path("revision").asInt() > 2
                && insight.path("fit").path("level").asText().equals(fit));
  }

  @Test
  void aBadProfileIsRefused() {
    admin()
        .header("If-Match", "*")
        .body(ONLY_BRAZIL.replace("BR", "Brazil"))
        .put(PROFILE)
        .then()
        .statusCode(400)
        .body("violations.field", hasItem(startsWith("countries")));
    admin()
        .header("If-Match", "*")
        .body(ONLY_BRAZIL.replace("\"employees\":null", "\"employees\":{\"from\":9,\"to\":1}"))
        .put(PROFILE)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-target-customer-profile"));
    seller().body(ONLY_BRAZIL).put(PROFILE).then().statusCode(403);
    seller().get(PROFILE).then().statusCode(200);
  }

  @Test
  void whoIsExcludedIsShownWithTheReasonAtTheEndOfTheList() {
    Events.consent(seller, 1, "GRANTED");
    Events good = named("Rich and Rare").processed(UUID.randomUUID());
    Events bad = named("Acme Rivals").processed(UUID.randomUUID());
    good.awaitRevision(1);
    String fit = bad.awaitRevision(1).path("fit").path("level").asText();
    var current = admin().get(PROFILE).then().statusCode(200).extract();
    Map<String, Object> profile = new HashMap<>(current.path(""));
    profile.remove("version");
    Map<String, Object> before = Map.copyOf(profile);
    profile.put(
        "exclusions",
        Map.of(
            "conditions",
            List.of(
                Map.of(
                    "name", "Rivals",
                    "field", "lead.companyName",
                    "operator", "CONTAINS",
                    "values", List.of("acme rivals")))));

    admin()
        .body(profile)
        .post(PROFILE + "/dry-run?limit=1&ownerId=" + seller)
        .then()
        .statusCode(200)
        .body("considered", is(2))
        .body("counts.excluded", is(1))
        .body("counts.admitted", is(0))
        .body("moves", hasSize(1))
        .body("moves[0].leadId", equalTo(bad.leadId().toString()))
        .body("moves[0].before.exclusion", nullValue())
        .body("moves[0].after.exclusion", startsWith("Excluded by"))
        .body("moves[0].after.score", is(0.0f));

    String published =
        admin()
            .header("If-Match", current.header("ETag"))
            .body(profile)
            .put(PROFILE)
            .then()
            .statusCode(200)
            .body("exclusions.conditions.name", contains("Rivals"))
            .extract()
            .header("ETag");
    JsonNode excluded = bad.awaitInsight(it -> it.path("fit").path("exclusion").isObject());
    assertThat(excluded.path("fit").path("level").asText()).isEqualTo(fit);
    assertThat(excluded.path("priority").path("score").decimalValue()).isZero();
    seller()
        .get("/api/v1/prioritized-leads")
        .then()
        .statusCode(200)
        .body("items.leadId", contains(good.leadId().toString(), bad.leadId().toString()))
        .body("items[0].exclusion", nullValue())
        .body("items[1].exclusion", startsWith("Excluded by the target customer profile (Rivals)"))
        .body("items[1].fit", equalTo(fit));

    admin().header("If-Match", published).body(before).put(PROFILE).then().statusCode(200);
    bad.awaitInsight(
        it -> it.path("revision").asInt() > 2 && it.path("fit").path("exclusion").isNull());
  }

  @Test
  void exchangeRatesArePublishedAndAppliedToPresentLeads() {
    Events lead =
        named("Franc AG")
            .lead(node -> node.putObject("annualRevenue").put("amount", 700).put("currency", "CLP"))
            .processed(UUID.randomUUID());
    assertThat(revenue(lead.awaitRevision(1)).path("result").asText()).isEqualTo("UNKNOWN");
    var current =
        seller()
            .get(RATES)
            .then()
            .statusCode(200)
            .body("euros.EUR", is(1))
            .body("day", notNullValue())
            .extract();
    Map<String, Object> rates = new HashMap<>(current.path(""));
    rates.remove("version");
    Map<String, Object> euros = new HashMap<>(current.path("euros"));
    euros.put("CLP", 100_000);
    rates.put("euros", euros);
    rates.put("day", "2026-11-27");

    admin().body(rates).put(RATES).then().statusCode(428);
    admin()
        .header("If-Match", current.header("ETag"))
        .body(rates)
        .put(RATES)
        .then()
        .statusCode(200)
        .body("day", equalTo("2026-11-27"))
        .body("euros.CLP", is(100_000));
    admin()
        .header("If-Match", current.header("ETag"))
        .body(rates)
        .put(RATES)
        .then()
        .statusCode(412)
        .body("code", equalTo("version-mismatch"));
    JsonNode converted =
        lead.awaitInsight(it -> revenue(it).path("result").asText().equals("MATCHED"));
    assertThat(revenue(converted).path("evidence").asText())
        .startsWith("700 CLP (rate of 2026-11-27) is 70,000,000 EUR");

    euros.put("ABC", 1);
    admin()
        .header("If-Match", "*")
        .body(rates)
        .put(RATES)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-exchange-rates"));
    euros.put("ABC", -1);
    admin().header("If-Match", "*").body(rates).put(RATES).then().statusCode(400);
    seller().header("If-Match", "*").body(rates).put(RATES).then().statusCode(403);
  }

  @Test
  void industriesCanBePicked() {
    seller()
        .get("/api/v1/industries")
        .then()
        .statusCode(200)
        .body("items.name", hasItem("Automotive"))
        .body("items.find { it.key == 'automotive' }.parent", equalTo("transport-equipment"))
        .body("items.find { it.key == 'software' }.sic", hasItem("7372"));
  }

  @Test
  void aCriterionOnAFieldThatMayNotBeAskedIsRefused() {
    admin()
        .header("If-Match", "*")
        .body(
            ONLY_BRAZIL.replace(
                "\"employees\":null",
                "\"employees\":null,\"customCriteria\":[{\"name\":\"Mail\",\"field\":\"lead.email\","
                    + "\"operator\":\"IS_PRESENT\",\"values\":[]}]"))
        .put(PROFILE)
        .then()
        .statusCode(422)
        .body("code", equalTo("invalid-target-customer-profile"))
        .body("detail", startsWith("Criterion Mail: the field lead.email is none of"));
  }

  @Test
  void productsAreKept() {
    String body =
        "{\"name\":\"Pumps\",\"valueProposition\":\"Less energy.\",\"keywords\":[\"pump\"]}";
    String key = UUID.randomUUID().toString();
    var created =
        admin()
            .header("Idempotency-Key", key)
            .body(body)
            .post(PRODUCTS)
            .then()
            .statusCode(201)
            .extract();
    String productId = created.path("productId");
    String location = created.header("Location").replaceFirst("^https?://[^/]+", "");
    admin()
        .header("Idempotency-Key", key)
        .body(body)
        .post(PRODUCTS)
        .then()
        .statusCode(201)
        .body("productId", equalTo(productId));

    String tag =
        seller()
            .get(location)
            .then()
            .statusCode(200)
            .body("keywords", contains("pump"))
            .extract()
            .header("ETag");
    seller().get(PRODUCTS).then().body("items.productId", hasItem(productId));
    admin().body(body).put(location).then().statusCode(428);
    admin()
        .header("If-Match", tag)
        .body(body.replace("Less energy", "Less noise"))
        .put(location)
        .then()
        .statusCode(200)
        .body("valueProposition", equalTo("Less noise."));
    admin().header("If-Match", tag).body(body).put(location).then().statusCode(412);

    seller().delete(location).then().statusCode(403);
    admin().delete(location).then().statusCode(204);
    admin().delete(location).then().statusCode(204);
    admin().get(location).then().statusCode(404).body("code", equalTo("product-not-found"));
    admin()
        .body("{\"name\":\" \",\"valueProposition\":\"x\",\"keywords\":[],\"price\":1}")
        .post(PRODUCTS)
        .then()
        .statusCode(400)
        .body("violations.field", contains("price"));
  }

  @Test
  void aProofComesWithItsSource() {
    String body =
        "{\"name\":\"Fans\",\"valueProposition\":\"Less heat.\",\"keywords\":[\"fan\"],"
            + "\"proof\":\"Contoso saved 12 %.\"";

    admin()
        .body(body + "}")
        .post(PRODUCTS)
        .then()
        .statusCode(422)
        .body("code", equalTo("uncited-proof"));
    String productId =
        admin()
            .body(body + ",\"proofSource\":\"https://contoso.example/report\"}")
            .post(PRODUCTS)
            .then()
            .statusCode(201)
            .body("proof", equalTo("Contoso saved 12 %."))
            .extract()
            .path("productId");
    seller()
        .get(PRODUCTS + "/" + productId)
        .then()
        .body("proofSource", equalTo("https://contoso.example/report"));
    admin().delete(PRODUCTS + "/" + productId).then().statusCode(204);
  }

  @Test
  void theRulesArePublished() {
    seller()
        .get("/api/v1/priority-rules")
        .then()
        .statusCode(200)
        .body("version", startsWith("2-40.30.20.10-14d-70.50-p"))
        .body("weights.maximum", contains(40, 30, 20, 10))
        .body("fitBorders.highAbovePercent", is(70))
        .body("fitBorders.moderateFromPercent", is(50));
  }

  private Events named(String company) {
    return Events.aboutNewLead(seller)
        .lead(node -> node.put("companyName", company).put("handRaiser", false));
  }

  private static JsonNode revenue(JsonNode insight) {
    for (JsonNode criterion : insight.path("fit").path("criteria")) {
      if (criterion.path("criterion").asText().equals("ANNUAL_REVENUE")) {
        return criterion;
      }
    }
    return MissingNode.getInstance();
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin()).contentType(ContentType.JSON);
  }

  private RequestSpecification seller() {
    return given().auth().oauth2(Tokens.seller(seller)).contentType(ContentType.JSON);
  }
}
