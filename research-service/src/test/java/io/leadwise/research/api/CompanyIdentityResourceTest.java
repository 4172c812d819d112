package io.leadwise.research.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.research.testing.SelectedLeads;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class CompanyIdentityResourceTest {

  private static final String COMPANIES = "/api/v1/research/companies/";
  private static final String LEI = "529900LEADWISE000081";

  SampleWeb web;

  @BeforeEach
  void twoOfOneName() {
    web.forget();
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(200, Map.of("Content-Type", "application/json"), "{\"search\":[]}"));
    web.labels("{\"entities\":{}}");
    web.item("Q3001", item("Q3001", "Twofold", "twofold-air.example", "\"0000003001\"", LEI));
    web.item("Q3002", item("Q3002", "Twofold", "twofold-taps.example", null, null));
    web.html("www.twofold-taps.example", "/", "<title>Taps</title>");
    web.html("www.twofold-air.example", "/", "<title>Air</title>");
  }

  @Test
  void aSellerPicksACandidate_andTheLeadIsAnsweredAnew() {
    var lead = unsure("Twofold pick");
    String company = companyOf("Twofold pick");
    sofia()
        .get(COMPANIES + company + "/identity")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("identity", nullValue())
        .body("pin", nullValue())
        .body("candidates", hasSize(2))
        .body("candidates.find { it.wikidataId == 'Q3001' }.cik", equalTo("0000003001"))
        .body("candidates.find { it.wikidataId == 'Q3001' }.lei", equalTo(LEI))
        .body("candidates.find { it.wikidataId == 'Q3001' }.country", equalTo("US"))
        .body("candidates.find { it.wikidataId == 'Q3001' }.domain", equalTo("twofold-air.example"))
        .body("candidates[0].evidence", hasItem("another company matches as well"));

    pin(sofia(), company, "\"0\"", "{\"wikidataId\":\"Q3002\"}")
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("pin.wikidataId", equalTo("Q3002"))
        .body("pin.pinnedBy", equalTo(SelectedLeads.SOFIA.toString()))
        .body("pin.pinnedAt", notNullValue());

    JsonNode answer = lead.awaitAnswer(2);
    assertThat(answer.path("company").path("wikidataId").asText()).isEqualTo("Q3002");
    assertThat(answer.path("company").path("domain").asText()).isEqualTo("twofold-taps.example");
    assertThat(answer.path("company").path("matchScore").asDouble()).isEqualTo(1);
    assertThat(answer.path("facts").findValuesAsText("value")).contains("Taps");
    sofia()
        .get(COMPANIES + company)
        .then()
        .body("identity.evidence[0]", startsWith("pinned by a user on"));

    // A later research keeps to it.
    sofia().post(COMPANIES + company + "/refresh").then().statusCode(202);
    assertThat(lead.awaitAnswer(3).path("company").path("wikidataId").asText()).isEqualTo("Q3002");

    unpin(sofia(), company, "\"1\"")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("pin", nullValue());
    assertThat(lead.awaitAnswer(4).path("company").isNull()).isTrue();
    unpin(sofia(), company, "\"2\"").statusCode(200).header("ETag", "\"2\"");
  }

  @Test
  void keysAreTakenHoweverTheyAreWritten_andTheItemGivesTheRest() {
    var lead = unsure("Twofold free");
    String company = companyOf("Twofold free");

    pin(
            admin(),
            company,
            "\"0\"",
            "{\"domain\":\"WWW.Twofold-Air.example\",\"cik\":\"3001\",\"lei\":\"5299 00le adwi se00 0081\"}")
        .statusCode(200)
        .body("pin.domain", equalTo("twofold-air.example"))
        .body("pin.cik", equalTo("0000003001"))
        .body("pin.lei", equalTo(LEI))
        .body("pin.pinnedBy", equalTo(Tokens.ADMIN_ID.toString()));

    JsonNode answer = lead.awaitAnswer(2);
    assertThat(answer.path("company").path("cik").asText()).isEqualTo("0000003001");
    assertThat(answer.path("company").path("lei").asText()).isEqualTo(LEI);
    assertThat(answer.path("company").path("wikidataId").asText()).isEqualTo("Q3001");
    assertThat(answer.path("facts").findValuesAsText("value")).contains("Air");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}; 400; nothing-pinned",
        "{\"wikidataId\":\"312\"}; 400; validation-failed",
        "{\"wikidataId\":\"P31\"}; 400; validation-failed",
        "{\"domain\":\"localhost\"}; 400; validation-failed",
        "{\"domain\":\"10.0.0.1\"}; 400; validation-failed",
        "{\"cik\":\"AAPL\"}; 400; validation-failed",
        "{\"lei\":\"529900LEADWISE000082\"}; 400; validation-failed",
        "{\"domain\":\"gmail.com\"}; 422; mailbox-provider-domain",
        "[]; 400; malformed-json",
      })
  void whatCannotBeIsRefused(String body, int status, String code) {
    unsure("Twofold refused");

    pin(admin(), companyOf("Twofold refused"), "\"0\"", body)
        .statusCode(status)
        .contentType("application/problem+json")
        .body("code", equalTo(code));
  }

  @Test
  void nobodyOverwritesWhatTheyHaveNotSeen_orHasNoLeadOf() {
    unsure("Twofold guarded");
    String company = companyOf("Twofold guarded");
    String body = "{\"wikidataId\":\"Q3001\"}";

    pin(sofia(), company, null, body).statusCode(428).body("code", equalTo("if-match-required"));
    pin(sofia(), company, "\"7\"", body).statusCode(412).body("code", equalTo("version-mismatch"));
    unpin(sofia(), company, null).statusCode(428);
    pin(omar(), company, "\"0\"", body)
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("no-lead-of-company"));
    unpin(omar(), company, "\"0\"").statusCode(403);
    pin(admin(), UUID.randomUUID().toString(), "\"0\"", body)
        .statusCode(404)
        .body("code", equalTo("company-not-found"));
    pin(given().auth().oauth2(Tokens.integrator()), company, "\"0\"", body).statusCode(403);
    pin(given(), company, "\"0\"", body).statusCode(401);
    omar().get(COMPANIES + company + "/identity").then().statusCode(200).body("pin", nullValue());
  }

  /** A lead whose name two companies bear. */
  private SelectedLeads unsure(String name) {
    web.search(
        name.replace(" ", "%20"),
        "{\"search\":[{\"id\":\"Q3001\",\"description\":\"\"},{\"id\":\"Q3002\",\"description\":\"\"}]}");
    web.search(
        "Twofold",
        "{\"search\":[{\"id\":\"Q3001\",\"description\":\"\"},{\"id\":\"Q3002\",\"description\":\"\"}]}");
    var lead = SelectedLeads.ofCompany(name).send();
    lead.awaitAnswer(1);
    return lead;
  }

  private static String companyOf(String name) {
    return sofia()
        .queryParam("q", name)
        .get(COMPANIES.substring(0, COMPANIES.length() - 1))
        .then()
        .body("items.name", hasItems(name))
        .extract()
        .jsonPath()
        .getString("items[0].companyId");
  }

  private static ValidatableResponse pin(
      RequestSpecification who, String company, String ifMatch, String body) {
    RequestSpecification request = who.contentType("application/json").body(body);
    return (ifMatch == null ? request : request.header("If-Match", ifMatch))
        .put(COMPANIES + company + "/identity")
        .then();
  }

  private static ValidatableResponse unpin(
      RequestSpecification who, String company, String ifMatch) {
    return (ifMatch == null ? who : who.header("If-Match", ifMatch))
        .delete(COMPANIES + company + "/identity")
        .then();
  }

  private static String item(String id, String label, String domain, String cik, String lei) {
    String keys =
        (cik == null ? "" : ",\"P5531\":[" + statement(cik) + "]")
            + (lei == null ? "" : ",\"P1278\":[" + statement("\"" + lei + "\"") + "]");
    return """
        {"id":"%s","labels":{"en":{"value":"%s"}},
         "aliases":{"en":[{"value":"Twofold pick"},{"value":"Twofold free"},
           {"value":"Twofold refused"},{"value":"Twofold guarded"}]},
         "claims":{"P856":[%s],"P17":[%s],"P452":[%s]%s}}"""
        .formatted(
            id,
            label,
            statement("\"https://www." + domain + "\""),
            statement("{\"id\":\"Q30\"}"),
            statement("{\"id\":\"Q126793\"}"),
            keys);
  }

  private static String statement(String value) {
    return """
        {"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":%s}}}"""
        .formatted(value);
  }

  private static RequestSpecification sofia() {
    return given().auth().oauth2(Tokens.seller(SelectedLeads.SOFIA));
  }

  private static RequestSpecification omar() {
    return given().auth().oauth2(Tokens.seller(SelectedLeads.OMAR));
  }

  private static RequestSpecification admin() {
    return given().auth().oauth2(Tokens.admin());
  }
}
