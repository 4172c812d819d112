package io.leadwise.research.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.research.testing.SelectedLeads;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class FactApiTest {

  private static final String COMPANIES = "/api/v1/research/companies/";

  SampleWeb web;

  @BeforeEach
  void emptyWeb() {
    web.forget();
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(200, Map.of("Content-Type", "application/json"), "{\"search\":[]}"));
  }

  @Test
  void aCorrectionIsTold_staysOverResearches_andCanBeTakenBack() {
    SelectedLeads lead = researched("corrected.example", 400, List.of());
    String company = companyOf(lead);
    String fact = factOf(company, "employees");
    String path = COMPANIES + company + "/facts/" + fact + "/correction";

    put(
            path,
            "{\"action\": \"REPLACE\", \"value\": \"500\", \"number\": 500, \"reason\": \"asked\"}")
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("original", equalTo("400"))
        .body("by", equalTo(SelectedLeads.SOFIA.toString()));
    JsonNode told = one(lead.awaitAnswer(2), "employees");
    assertThat(told.path("value").asText()).isEqualTo("500");
    assertThat(told.path("corrected").asBoolean()).isTrue();
    assertThat(told.at("/sources/0/publisher").asText()).isEqualTo("Corrected by a co-worker");
    assertThat(told.toString()).doesNotContain("asked").doesNotContain(SelectedLeads.SOFIA + "");

    sofia().post(COMPANIES + company + "/refresh").then().statusCode(202);
    assertThat(one(lead.awaitAnswer(3), "employees").path("value").asText()).isEqualTo("500");
    sofia()
        .get(COMPANIES + company)
        .then()
        .body("facts.find { it.attribute == 'employees' }.correction.original", equalTo("400"))
        .body("facts.find { it.attribute == 'employees' }.correction.reason", equalTo("asked"));

    String hide = "{\"action\": \"HIDE\", \"reason\": \"nobody counts them\"}";
    put(path, hide).then().statusCode(428).body("code", equalTo("if-match-required"));
    sofia()
        .header("If-Match", "\"7\"")
        .contentType(ContentType.JSON)
        .body(hide)
        .put(path)
        .then()
        .statusCode(412);
    sofia()
        .header("If-Match", "\"1\"")
        .contentType(ContentType.JSON)
        .body(hide)
        .put(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    sofia()
        .get(COMPANIES + company)
        .then()
        .body("facts.findAll { it.attribute == 'employees' }", hasSize(0));
    sofia()
        .get(COMPANIES + company + "/corrections")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].action", equalTo("HIDE"))
        .body("nextCursor", nullValue());

    sofia().delete(path).then().statusCode(204);
    sofia().delete(path).then().statusCode(204);
    sofia().get(path).then().statusCode(404).body("code", equalTo("correction-not-found"));
    assertThat(one(lead.awaitAnswer(5), "employees").path("value").asText()).isEqualTo("400");
  }

  @Test
  void whoMayNotCorrectIsTold() {
    String company = companyOf(researched("guarded.example", 10, List.of()));
    String fact = factOf(company, "employees");
    String hide = "{\"action\": \"HIDE\", \"reason\": \"wrong\"}";
    String path = COMPANIES + company + "/facts/" + fact + "/correction";

    as(Tokens.seller(SelectedLeads.OMAR))
        .contentType(ContentType.JSON)
        .body(hide)
        .put(path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("company-not-yours"));
    given().contentType(ContentType.JSON).body(hide).put(path).then().statusCode(401);
    as(Tokens.integrator())
        .contentType(ContentType.JSON)
        .body(hide)
        .put(path)
        .then()
        .statusCode(403);
    as(Tokens.admin()).contentType(ContentType.JSON).body(hide).put(path).then().statusCode(200);
    put(COMPANIES + company + "/facts/" + UUID.randomUUID() + "/correction", hide)
        .then()
        .statusCode(404)
        .body("code", equalTo("fact-not-found"));
    put(COMPANIES + UUID.randomUUID() + "/facts/" + fact + "/correction", hide)
        .then()
        .statusCode(404)
        .body("code", equalTo("company-not-found"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"action\": \"REPLACE\", \"reason\": \"r\"} | 422 | not-correctable",
        "{\"action\": \"RETYPE\", \"reason\": \"r\"} | 422 | not-correctable",
        "{\"action\": \"RETYPE\", \"newsType\": \"AWARD\", \"reason\": \"r\"} | 422 | not-correctable",
        "{\"action\": \"REPLACE\", \"value\": \"5\", \"asOf\": \"2026-13\", \"reason\": \"r\"} | 422 | not-correctable",
        "{\"action\": \"HIDE\", \"reason\": \"\\u200b\"} | 422 | not-correctable",
        "{\"action\": \"HIDE\", \"reason\": \"r\", \"number\": 1e99999} | 400 | validation-failed",
        "{\"action\": \"HIDE\"} | 400 | validation-failed",
        "{\"action\": \"HIDE\", \"reason\": \"r\", \"currency\": \"euro\"} | 400 | validation-failed"
      })
  void whatMakesNoSenseIsRefused(String body, int status, String code) {
    String company = companyOf(researched("refused.example", 10, List.of()));
    String path = COMPANIES + company + "/facts/" + factOf(company, "employees") + "/correction";

    put(path, body).then().statusCode(status).body("code", equalTo(code));
  }

  @Test
  void theThreeNewestAreShown_allAreListed_andATypeStaysCorrected() {
    SelectedLeads lead =
        researched(
            "newsy.example",
            10,
            List.of(
                "Newsy acquires Bolt|2026-11-05",
                "Newsy opens an office|2026-11-04",
                "Newsy wins industry innovation award|2026-11-03",
                "Newsy launches new drill platform|2026-11-02",
                "Newsy reports third-quarter results|2026-11-01"));
    String company = companyOf(lead);

    sofia()
        .get(COMPANIES + company)
        .then()
        .body(
            "facts.findAll { it.section == 'ACCOUNT_NEWS' }.news.type",
            contains("MERGER_OR_ACQUISITION", "OTHER", "AWARD"))
        .body("sections.accountNews.summary.writtenBy", equalTo("TEMPLATES"))
        .body("sections.accountNews.summary.sentences", hasSize(3));
    List<String> types = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = sofia().queryParam("limit", 2);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(COMPANIES + company + "/news")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      types.addAll(page.getList("items.news.type"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    assertThat(types)
        .containsExactly(
            "MERGER_OR_ACQUISITION", "OTHER", "AWARD", "PRODUCT_LAUNCH", "FINANCIAL_RESULTS");

    String office =
        sofia()
            .queryParam("type", "OTHER")
            .get(COMPANIES + company + "/news")
            .jsonPath()
            .getString("items[0].factId");
    put(
            COMPANIES + company + "/facts/" + office + "/correction",
            "{\"action\": \"RETYPE\", \"newsType\": \"CONTRACT_OR_CLIENT_WON\", \"reason\": \"read it\"}")
        .then()
        .statusCode(200);
    site("newsy.example", 10, List.of());
    sofia().post(COMPANIES + company + "/refresh").then().statusCode(202);
    lead.awaitAnswer(3);

    sofia()
        .queryParam("type", "CONTRACT_OR_CLIENT_WON")
        .get(COMPANIES + company + "/news")
        .then()
        .body("items[0].news.method", equalTo("corrected by a co-worker"))
        .body("items[0].correction.original", equalTo("OTHER"));
    sofia()
        .queryParam("type", "GOSSIP")
        .get(COMPANIES + company + "/news")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"));
    sofia()
        .queryParam("cursor", "x")
        .get(COMPANIES + company + "/news")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-cursor"));
  }

  @Test
  void theHistoryTellsWhatWasSaidBefore_andByWhatItWasSuperseded() {
    SelectedLeads lead = researched("history.example", 400, List.of());
    String company = companyOf(lead);
    site("history.example", 900, List.of());
    sofia().post(COMPANIES + company + "/refresh").then().statusCode(202);
    lead.awaitAnswer(2);

    var page =
        sofia()
            .queryParam("attribute", "employees")
            .get(COMPANIES + company + "/history")
            .then()
            .statusCode(200)
            .body("items.value", contains("900", "400"))
            .body("items[0].supersededAt", nullValue())
            .body("items[1].supersededAt", notNullValue())
            .extract()
            .jsonPath();
    assertThat(page.getString("items[1].supersededBy"))
        .isEqualTo(page.getString("items[0].factId"));
    sofia()
        .queryParam("attribute", "employees")
        .queryParam("limit", 1)
        .queryParam(
            "cursor",
            sofia()
                .queryParam("attribute", "employees")
                .queryParam("limit", 1)
                .get(COMPANIES + company + "/history")
                .jsonPath()
                .getString("nextCursor"))
        .get(COMPANIES + company + "/history")
        .then()
        .body("items.value", contains("400"))
        .body("nextCursor", nullValue());
    sofia()
        .get(COMPANIES + company + "/history")
        .then()
        .statusCode(200)
        .body("items.attribute", hasItems("employees", "officialName"));
    sofia()
        .queryParam("attribute", "no such thing!")
        .get(COMPANIES + company + "/history")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-filter"));
  }

  @Test
  void competitorsStandInTheOrderOfTheLead() {
    site("rivalled.example", 10, List.of());
    SelectedLeads lead =
        SelectedLeads.ofCompany("Rivalled")
            .with("email", "someone@rivalled.example")
            .against("Rival")
            .withCompetitorOfTheHouse("Listed")
            .send();

    JsonNode answer = lead.awaitAnswer(1);

    assertThat(answer.at("/sections/competitors/status").asText()).isEqualTo("READY");
    assertThat(answer.at("/sections/competitors/summary/sentences/0/text").asText())
        .isEqualTo("Competitors: Rival; Listed.");
    sofia()
        .get("/api/v1/research/leads/" + lead.leadId())
        .then()
        .body("facts.findAll { it.section == 'COMPETITORS' }.value", contains("Rival", "Listed"))
        .body("sections.competitors.status", equalTo("READY"));
    sofia()
        .get(COMPANIES + companyOf(lead))
        .then()
        .body("sections.competitors.status", equalTo("NOT_FOUND"));
  }

  private SelectedLeads researched(String domain, int employees, List<String> news) {
    site(domain, employees, news);
    String name = domain.substring(0, 1).toUpperCase() + domain.substring(1, domain.indexOf('.'));
    var lead = SelectedLeads.ofCompany(name).with("email", "someone@" + domain).send();
    lead.awaitAnswer(1);
    return lead;
  }

  /** A home page that says how many employees there are, and what is new. */
  private void site(String domain, int employees, List<String> news) {
    StringBuilder graph =
        new StringBuilder(
            "{\"@type\": \"Organization\", \"name\": \"%s\", \"numberOfEmployees\": {\"value\": %d}}"
                .formatted(domain, employees));
    for (String one : news) {
      String[] parts = one.split("\\|");
      graph.append(
          ", {\"@type\": \"NewsArticle\", \"headline\": \"%s\", \"datePublished\": \"%s\"}"
              .formatted(parts[0], parts[1]));
    }
    web.html(
        "www." + domain,
        "/",
        "<title>%s</title><script type='application/ld+json'>{\"@graph\": [%s]}</script>"
            .formatted(domain, graph));
  }

  private static String companyOf(SelectedLeads lead) {
    return sofia()
        .get("/api/v1/research/leads/" + lead.leadId())
        .jsonPath()
        .getString("company.companyId");
  }

  private static String factOf(String company, String attribute) {
    return sofia()
        .get(COMPANIES + company)
        .jsonPath()
        .getString("facts.find { it.attribute == '" + attribute + "' }.factId");
  }

  private static JsonNode one(JsonNode answer, String attribute) {
    return StreamSupport.stream(answer.path("facts").spliterator(), false)
        .filter(fact -> fact.path("attribute").asText().equals(attribute))
        .findFirst()
        .orElseThrow();
  }

  private static Response put(String path, String body) {
    return sofia().contentType(ContentType.JSON).body(body).put(path);
  }

  private static RequestSpecification sofia() {
    return as(Tokens.seller(SelectedLeads.SOFIA));
  }

  private static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }
}
