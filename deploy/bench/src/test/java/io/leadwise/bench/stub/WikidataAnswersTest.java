package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WikidataAnswersTest {

  private static final String API = "/w/api.php";

  private final WikidataAnswers wikidata = new WikidataAnswers(new StubCompanies(50));

  @Test
  void aSearchFindsTheCompanyByItsName() throws Exception {
    JsonNode answer = api(Map.of("action", "wbsearchentities", "search", "Company 0003"));

    assertThat(answer.path("success").asInt()).isEqualTo(1);
    assertThat(answer.path("search")).hasSize(1);
    JsonNode hit = answer.path("search").get(0);
    assertThat(hit.path("id").asText()).isEqualTo("Q900000003");
    assertThat(hit.path("label").asText()).isEqualTo("Company 0003");
    assertThat(hit.path("match").path("type").asText()).isEqualTo("label");
  }

  @Test
  void someCompaniesAreNotInThere() throws Exception {
    JsonNode answer = api(Map.of("action", "wbsearchentities", "search", "Company 0010"));

    assertThat(answer.path("search")).isEmpty();
    assertThat(wikidata.to("/wiki/Special:EntityData/Q900000010.json", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void anItemHasTheShapeOfTheRealOnes() throws Exception {
    StubCompany company = new StubCompany(3);
    JsonNode item =
        json(wikidata.to("/wiki/Special:EntityData/Q900000003.json", Map.of()))
            .path("entities")
            .path("Q900000003");

    JsonNode claims = item.path("claims");
    assertThat(item.path("labels").path("en").path("value").asText()).isEqualTo("Company 0003");
    assertThat(item.path("aliases").path("en").get(0).path("value").asText())
        .isEqualTo(company.name());
    assertThat(claims.path("P856").get(0).at("/mainsnak/datavalue/value").asText())
        .isEqualTo("https://www.company0003.com/");
    assertThat(claims.path("P17").get(0).at("/mainsnak/datavalue/value/id").asText())
        .isEqualTo(company.home().itemId());
    JsonNode newest = claims.path("P1128").get(2);
    assertThat(newest.at("/mainsnak/datavalue/value/amount").asText())
        .isEqualTo("+" + company.employees());
    assertThat(newest.at("/qualifiers/P585/0/datavalue/value/time").asText())
        .isEqualTo("+2025-12-31T00:00:00Z");
    assertThat(newest.at("/references/0/snaks/P854")).hasSize(1);
    claims.forEach(
        property ->
            property.forEach(
                statement -> {
                  assertThat(statement.path("rank").asText()).isEqualTo("normal");
                  assertThat(statement.at("/mainsnak/snaktype").asText()).isEqualTo("value");
                }));
  }

  @Test
  void everyItemThatACompanyPointsToHasALabel() throws Exception {
    JsonNode claims =
        json(wikidata.to("/wiki/Special:EntityData/Q900000003.json", Map.of()))
            .at("/entities/Q900000003/claims");
    StringBuilder ids = new StringBuilder("Q4916");
    for (String property : new String[] {"P17", "P452", "P159", "P169", "P1056"}) {
      claims
          .path(property)
          .forEach(s -> ids.append('|').append(s.at("/mainsnak/datavalue/value/id").asText()));
    }

    JsonNode labels = api(Map.of("action", "wbgetentities", "ids", ids.toString()));

    assertThat(labels.path("entities"))
        .isNotEmpty()
        .allSatisfy(e -> assertThat(e.at("/labels/en/value").asText()).isNotEmpty());
  }

  @Test
  void unknownItemsAndActionsAreToldAsWikidataDoes() throws Exception {
    JsonNode labels = api(Map.of("action", "wbgetentities", "ids", "Q123"));
    JsonNode error = api(Map.of("action", "nothing"));

    assertThat(labels.at("/entities/Q123").has("missing")).isTrue();
    assertThat(error.at("/error/code").asText()).isEqualTo("badvalue");
  }

  private JsonNode api(Map<String, String> query) throws Exception {
    return json(wikidata.to(API, query));
  }

  private static JsonNode json(StubAnswer answer) throws Exception {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith("application/json");
    return new ObjectMapper().readTree(answer.body());
  }
}
