package io.leadwise.research.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.leadwise.research.application.work.ResearchMetrics;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.research.testing.SelectedLeads;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class ResearchApiTest {

  private static final String BASE = "/api/v1/research";

  SampleWeb web;
  @Inject ResearchMetrics metrics;

  @BeforeEach
  void emptyWeb() {
    web.forget();
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(200, Map.of("Content-Type", "application/json"), "{\"search\":[]}"));
  }

  @Test
  void theOwnerAndTheAdminSeeALead_nobodyElse() {
    var lead = researched("Owned", "owned.example");

    sofia()
        .get(BASE + "/leads/" + lead.leadId())
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("company.domain", equalTo("owned.example"))
        .body("company.evidence", hasItems("domain of the work email"))
        .body("sections.businessOverview.status", equalTo("READY"))
        .body("sections.finances.reason", notNullValue())
        .body("facts", not(empty()))
        .body("facts.find { it.attribute == 'websiteTitle' }.sources[0].quote", equalTo("Owned"));
    admin().get(BASE + "/leads/" + lead.leadId()).then().statusCode(200);
    given()
        .auth()
        .oauth2(Tokens.seller(SelectedLeads.OMAR))
        .get(BASE + "/leads/" + lead.leadId())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("lead-not-found"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0193a5c8-2c00-7d3e-9f6b-4a1c5e7dffff", "not-a-uuid", "7"})
  void whatIsNotThereIsAProblem(String id) {
    for (String path : List.of("/leads/", "/companies/")) {
      sofia()
          .get(BASE + path + id)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", notNullValue());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/leads/0193a5c8-2c00-7d3e-9f6b-4a1c5e7dffff",
    "/companies",
    "/companies/0193a5c8-2c00-7d3e-9f6b-4a1c5e7dffff",
    "/sources",
    "/outgoing-requests",
    "/feeds",
    "/feeds/0193a5c8-2c00-7d3e-9f6b-4a1c5e7dffff"
  })
  void everyEndpointNeedsATokenWithARole(String path) {
    given().get(BASE + path).then().statusCode(401).contentType("application/problem+json");
    given()
        .auth()
        .oauth2(Tokens.integrator())
        .get(BASE + path)
        .then()
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void companiesAreFoundByPartOfNameOrDomain_pageByPage() {
    for (int i = 1; i <= 3; i++) {
      researched("Zebra%100 " + i, "zebra-" + i + ".example");
    }
    researched("Zebra 1000", "other-zebra.example");

    List<String> names = new ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = sofia().queryParam("q", "zebra%1").queryParam("limit", 2);
      var page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get(BASE + "/companies")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      names.addAll(page.getList("items.name"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertThat(names).containsExactly("Zebra%100 1", "Zebra%100 2", "Zebra%100 3");
    sofia()
        .queryParam("q", "ZEBRA-2.EX")
        .get(BASE + "/companies")
        .then()
        .body("items", hasSize(1))
        .body("items[0].domain", equalTo("zebra-2.example"))
        .body("items[0].resolved", equalTo(true));
  }

  @ParameterizedTest
  @CsvSource({"cursor, x, invalid-cursor", "limit, 0, invalid-limit", "limit, 201, invalid-limit"})
  void badListParametersAreProblems(String name, String value, String code) {
    sofia()
        .queryParam(name, value)
        .get(BASE + "/companies")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void aCompanyCanBeReadAndRefreshed_andItsLeadsGetTheNewAnswer() {
    var lead = researched("Before", "refresh.example");
    String company =
        sofia().get(BASE + "/leads/" + lead.leadId()).jsonPath().getString("company.companyId");
    sofia()
        .get(BASE + "/companies/" + company)
        .then()
        .statusCode(200)
        .body("summary.name", equalTo("Before"))
        .body("identity.matchScore", greaterThan(0.7f))
        .body("facts", not(empty()));

    web.html("www.refresh.example", "/", "<title>After</title>");
    sofia().post(BASE + "/companies/" + company + "/refresh").then().statusCode(202);

    lead.awaitAnswer(2);
    sofia()
        .get(BASE + "/companies/" + company)
        .then()
        .body("facts.findAll { it.attribute == 'websiteTitle' }.value", equalTo(List.of("After")));
    sofia()
        .post(BASE + "/companies/" + UUID.randomUUID() + "/refresh")
        .then()
        .statusCode(404)
        .body("code", equalTo("company-not-found"));
  }

  @Test
  void sourcesTellTheirTermsAndHowTheyDo() {
    researched("Healthy source", "healthy-source.example");

    given()
        .auth()
        .oauth2(Tokens.operator())
        .get(BASE + "/sources")
        .then()
        .statusCode(200)
        .body("name", hasItems("company-website", "gdelt", "news-feeds", "wikidata", "wikipedia"))
        .body("find { it.name == 'gdelt' }.enabled", equalTo(true))
        .body("find { it.name == 'news-feeds' }.enabled", equalTo(false))
        .body("find { it.name == 'wikipedia' }.licence", equalTo("CC BY-SA 4.0"))
        .body("find { it.name == 'wikidata' }.licence", equalTo("CC0-1.0"))
        .body("find { it.name == 'company-website' }.lastSuccessAt", notNullValue())
        .body("find { it.name == 'company-website' }.breaker", equalTo("CLOSED"))
        .body("find { it.name == 'wikidata' }.timeout", equalTo("PT30S"));
  }

  @Test
  void aCompanyThatKeepsFailingIsParkedAndShown_andARefreshTakesItOut() {
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(500, Map.of(), "down"));
    web.answer("www.parked.example", "/", new Answer(500, Map.of(), "down"));
    web.answer("api.gdeltproject.org", "/api/v2/doc/doc*", new Answer(500, Map.of(), "down"));
    SelectedLeads.ofCompany("Parked Ltd").with("email", "a@parked.example").send().awaitAnswer(1);

    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                sofia()
                    .queryParam("parked", true)
                    .queryParam("q", "parked")
                    .get(BASE + "/companies")
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(1)));
    var parked =
        sofia()
            .queryParam("parked", true)
            .queryParam("q", "parked")
            .get(BASE + "/companies")
            .jsonPath();
    assertThat(parked.getString("items[0].failure")).contains("status 500");
    assertThat(parked.getInt("items[0].attempts")).isGreaterThanOrEqualTo(2);
    assertThat(parked.getString("items[0].parkedAt")).isNotNull();
    assertThat(parked.getString("items[0].dueAt")).isNotNull();
    metrics.look();
    assertThat(metric("leadwise_research_companies_parked ")).isEqualTo(1);
    assertThat(metric("leadwise_research_sections_total{section=\"FINANCES\",status=\"FAILED\"} "))
        .isGreaterThanOrEqualTo(2);

    emptyWeb();
    web.html("www.parked.example", "/", "<title>Back</title>");
    sofia()
        .post(BASE + "/companies/" + parked.getString("items[0].companyId") + "/refresh")
        .then()
        .statusCode(202);
    sofia()
        .queryParam("parked", true)
        .queryParam("q", "parked")
        .get(BASE + "/companies")
        .then()
        .body("items", empty());
    metrics.look();
    assertThat(metric("leadwise_research_companies_parked ")).isZero();
  }

  private static double metric(String series) {
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(series))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length())))
        .sum();
  }

  @Test
  void theAdminAndTheOperatorSeeWhatLeftTheHouse_pageByPage() {
    researched("Seen", "seen.example");

    for (String token : List.of(Tokens.admin(), Tokens.operator())) {
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(
              () ->
                  given()
                      .auth()
                      .oauth2(token)
                      .queryParam("host", "WWW.seen.example")
                      .queryParam("source", "company-website")
                      .queryParam("from", "2020-01-01T00:00:00Z")
                      .get(BASE + "/outgoing-requests")
                      .then()
                      .statusCode(200)
                      .body("items.purpose", hasItems("ROBOTS_TXT", "RESEARCH"))
                      .body("items[0].host", equalTo("www.seen.example"))
                      .body("items[0].source", equalTo("company-website")));
    }
    var first = admin().queryParam("limit", 1).get(BASE + "/outgoing-requests").jsonPath();
    var second =
        admin()
            .queryParam("limit", 1)
            .queryParam("cursor", first.getString("nextCursor"))
            .get(BASE + "/outgoing-requests")
            .jsonPath();
    assertThat(second.getString("items[0].requestId"))
        .isNotNull()
        .isNotEqualTo(first.getString("items[0].requestId"));
    admin()
        .queryParam("to", "2020-01-01T00:00:00Z")
        .get(BASE + "/outgoing-requests")
        .then()
        .body("items", empty())
        .body("nextCursor", equalTo(null));
    sofia().get(BASE + "/outgoing-requests").then().statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    "from, yesterday, invalid-filter",
    "to, +999999999-12-31T23:59:59Z, invalid-filter",
    "cursor, x, invalid-cursor",
    "limit, 201, invalid-limit"
  })
  void badFiltersOfOutgoingRequestsAreProblems(String name, String value, String code) {
    admin()
        .queryParam(name, value)
        .get(BASE + "/outgoing-requests")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  private SelectedLeads researched(String title, String domain) {
    web.html("www." + domain, "/", "<title>" + title + "</title>");
    var lead = SelectedLeads.ofCompany(title).with("email", "someone@" + domain).send();
    lead.awaitAnswer(1);
    return lead;
  }

  private static RequestSpecification sofia() {
    return given().auth().oauth2(Tokens.seller(SelectedLeads.SOFIA));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin());
  }
}
