package io.leadwise.research.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.leadwise.research.application.source.SourceHealthLog;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.research.testing.SelectedLeads;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class ResearchFlowTest {

  private static final String NONE = "{\"search\":[],\"success\":1}";

  SampleWeb web;
  @Inject AgroalDataSource dataSource;
  @Inject SourceHealthLog health;

  @BeforeEach
  void emptyWeb() {
    web.forget();
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(200, Map.of("Content-Type", "application/json"), NONE));
    web.labels("{\"entities\":{\"Q30\":{\"labels\":{\"en\":{\"value\":\"United States\"}}}}}");
  }

  @Test
  void aSelectedLeadIsAnsweredWithCitedFacts() {
    web.search("Anvil%20Works%20Inc.", hit("Q1001"))
        .item("Q1001", anvilWorks("anvil-works.example"))
        .html(
            "www.anvil-works.example",
            "/",
            "<title>Anvil Works</title><meta name='description' content='Anvils that fall right.'>");

    SelectedLeads lead =
        SelectedLeads.ofCompany("Anvil Works Inc.")
            .with("email", "ada@anvil-works.example")
            .with("country", "US")
            .send();
    JsonNode answer = lead.awaitAnswer(1);

    assertThat(answer.path("runId").asText()).isEqualTo(lead.runId());
    assertThat(answer.path("company").path("name").asText()).isEqualTo("Anvil Works");
    assertThat(answer.path("company").path("wikidataId").asText()).isEqualTo("Q1001");
    assertThat(answer.path("company").path("domain").asText()).isEqualTo("anvil-works.example");
    assertThat(answer.path("company").path("matchScore").asDouble()).isGreaterThan(0.9);
    assertThat(status(answer, "businessOverview")).isEqualTo("READY");
    assertThat(status(answer, "finances")).isEqualTo("READY");
    assertThat(status(answer, "competitors")).isEqualTo("NOT_FOUND");
    assertThat(values(answer, "revenue")).containsExactly("5,000,000 USD");
    assertThat(values(answer, "mission")).containsExactly("Anvils that fall right.");
    assertThat(values(answer, "country")).containsExactly("United States");
    assertThat(answer.path("facts"))
        .allSatisfy(fact -> assertThat(fact.path("sources")).isNotEmpty());
    assertThat(web.asked())
        .noneMatch(asked -> asked.path().contains("ada") || asked.path().contains("Nyberg"));
  }

  @Test
  void twoLeadsOfOneCompanyAreOneResearch_andAThirdIsAnsweredFromIt() {
    web.html("www.shared.example", "/", "<title>Shared</title>");
    var first = SelectedLeads.ofCompany("Shared AB").with("email", "a@shared.example").send();
    var second = SelectedLeads.ofCompany("shared").with("email", "b@shared.example").send();

    assertThat(values(first.awaitAnswer(1), "websiteTitle")).containsExactly("Shared");
    assertThat(values(second.awaitAnswer(1), "websiteTitle")).containsExactly("Shared");
    var third = SelectedLeads.ofCompany("Shared").with("email", "c@shared.example").send();
    JsonNode answer = third.awaitAnswer(1);

    assertThat(values(answer, "websiteTitle")).containsExactly("Shared");
    assertThat(web.askedOf("www.shared.example").stream().filter("/"::equals)).hasSize(1);
  }

  @Test
  void aLeadThatNamesNoCompanyIsToldSoAtOnce() {
    JsonNode answer =
        SelectedLeads.ofCompany(null).with("email", "someone@gmail.com").send().awaitAnswer(1);

    assertThat(answer.path("company").isNull()).isTrue();
    assertThat(status(answer, "finances")).isEqualTo("NOT_FOUND");
    assertThat(answer.path("sections").path("finances").path("reason").asText())
        .contains("names no company");
  }

  @Test
  void homonymsAreOffered_notGuessed() {
    web.search(
            "Delta",
            "{\"search\":[{\"id\":\"Q2001\",\"description\":\"\"},{\"id\":\"Q2002\",\"description\":\"\"}]}")
        .item("Q2001", company("Q2001", "Delta", "delta-air.example"))
        .item("Q2002", company("Q2002", "Delta", "delta-taps.example"));

    JsonNode answer = SelectedLeads.ofCompany("Delta").send().awaitAnswer(1);

    assertThat(answer.path("company").isNull()).isTrue();
    assertThat(answer.path("candidates").findValuesAsText("wikidataId"))
        .containsExactlyInAnyOrder("Q2001", "Q2002");
    assertThat(answer.path("facts")).isEmpty();
    assertThat(answer.path("sections").path("businessOverview").path("reason").asText())
        .contains("not sure which company");
  }

  @Test
  void aFailureIsToldAtOnce_andTheBetterAnswerFollowsByItself() {
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(503, Map.of(), "down"));
    web.answer("www.flaky.example", "/", new Answer(500, Map.of(), "down"));
    web.answer("api.gdeltproject.org", "/api/v2/doc/doc*", new Answer(503, Map.of(), "down"));

    var lead = SelectedLeads.ofCompany("Flaky").with("email", "a@flaky.example").send();
    JsonNode failed = lead.awaitAnswer(1);
    assertThat(status(failed, "businessOverview")).isEqualTo("FAILED");
    assertThat(failed.path("sections").path("businessOverview").path("reason").asText())
        .contains("status 503")
        .contains("status 500");
    assertThat(failed.path("runId").asText()).isEqualTo(lead.runId());

    emptyWeb();
    web.html("www.flaky.example", "/", "<title>Flaky</title>");
    JsonNode better = lead.awaitAnswer(2);

    assertThat(status(better, "businessOverview")).isEqualTo("READY");
    assertThat(better.path("runId").isNull()).isTrue();
  }

  @Test
  void withTheNetworkCutEachSectionSaysWhy_andLeadsGetAnswersByThemselvesWhenItIsBack()
      throws SQLException {
    web.cut(true);
    List<SelectedLeads> leads =
        IntStream.range(0, 12)
            .mapToObj(i -> "cut-" + i + ".example")
            .map(domain -> SelectedLeads.ofCompany("Cut").with("email", "a@" + domain).send())
            .toList();

    for (SelectedLeads lead : leads) {
      JsonNode failed = lead.awaitAnswer(1);
      for (String section : List.of("businessOverview", "finances", "accountNews", "competitors")) {
        assertThat(status(failed, section)).isEqualTo("FAILED");
        assertThat(failed.path("sections").path(section).path("reason").asText()).isNotBlank();
      }
    }

    health.write();
    assertThat(leftAlone("wikidata")).isTrue();

    emptyWeb();
    for (int i = 0; i < leads.size(); i++) {
      web.html("www.cut-" + i + ".example", "/", "<title>Back</title>");
    }

    for (SelectedLeads lead : leads) {
      assertThat(values(lead.awaitAnswer(2), "websiteTitle")).containsExactly("Back");
    }
  }

  @Test
  void oneFailingSourceHidesNothingOfTheOther() {
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(503, Map.of(), "down"));
    web.html("www.half.example", "/", "<title>Half</title>");

    JsonNode answer =
        SelectedLeads.ofCompany("Half").with("email", "a@half.example").send().awaitAnswer(1);

    assertThat(status(answer, "businessOverview")).isEqualTo("READY");
    assertThat(status(answer, "finances")).isEqualTo("FAILED");
    // Its item would tell whether it files reports of events somewhere.
    assertThat(status(answer, "accountNews")).isEqualTo("FAILED");
    assertThat(status(answer, "competitors")).isEqualTo("NOT_FOUND");
  }

  @Test
  void aSourceThatWasDownIsAskedAgainByItself_andLeadsGetTheBetterAnswerOnce() {
    web.answer(
        "www.wikidata.org",
        "/w/api.php?action=wbsearchentities*",
        new Answer(503, Map.of(), "down"));
    web.html("www.later.example", "/", "<title>Later</title>");
    var lead = SelectedLeads.ofCompany("Later").with("email", "a@later.example").send();
    assertThat(status(lead.awaitAnswer(1), "finances")).isEqualTo("FAILED");

    web.search("Later", hit("Q1009")).item("Q1009", company("Q1009", "Later", "later.example"));
    JsonNode better = lead.awaitAnswer(2);

    assertThat(status(better, "finances")).isEqualTo("NOT_FOUND");
    assertThat(better.path("company").path("wikidataId").asText()).isEqualTo("Q1009");
    assertThat(better.path("runId").isNull()).isTrue();
  }

  @Test
  void eachRunThatAsksGetsItsAnswer() {
    web.html("www.twice.example", "/", "<title>Twice</title>");
    var lead = SelectedLeads.ofCompany("Twice").with("email", "a@twice.example").send();
    String firstRun = lead.runId();
    lead.anotherRun().send();

    assertThat(
            List.of(
                lead.awaitAnswer(1).path("runId").asText(),
                lead.awaitAnswer(2).path("runId").asText()))
        .containsExactly(firstRun, lead.runId());
  }

  @Test
  void olderNewsOfALeadChangesNothing() {
    web.html("www.newer.example", "/", "<title>Newer</title>");
    var lead = SelectedLeads.ofCompany("Newer").with("email", "a@newer.example").version(5).send();
    lead.awaitAnswer(1);

    lead.version(4).with("email", "a@older.example").with("companyName", "Older").send();
    JsonNode answer = lead.awaitAnswer(2);

    assertThat(answer.path("leadVersion").asInt()).isEqualTo(5);
    assertThat(answer.path("company").path("domain").asText()).isEqualTo("newer.example");
  }

  @Test
  void whatADeadReplicaHeldIsTakenOverWhenItsLeaseEnds() throws SQLException {
    web.html("www.orphan.example", "/", "<title>Orphan</title>");
    try (var connection = dataSource.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into company (id, company_key, name, domain, domain_evidence, created_at, due_at,
                               lease_token, leased_until)
          values (gen_random_uuid(), 'domain:orphan.example', 'Orphan', 'orphan.example',
                  'WORK_EMAIL', now(), now(), gen_random_uuid(), now() + interval '3 seconds')""");
    }

    var lead = SelectedLeads.ofCompany("Orphan").with("email", "a@orphan.example").send();

    assertThat(values(lead.awaitAnswer(1), "websiteTitle")).containsExactly("Orphan");
  }

  @Test
  void anEventThatCannotBeReadGoesToTheDeadLetters_othersGoOn() {
    web.html("www.healthy.example", "/", "<title>Healthy</title>");
    TestKafka.send(
        "lead-selected",
        "poison",
        "leadwise.lead.selected.v1",
        "poison-1",
        "{\"lead\":{\"leadId\":7");
    var lead = SelectedLeads.ofCompany("Healthy").with("email", "a@healthy.example").send();

    assertThat(values(lead.awaitAnswer(1), "websiteTitle")).containsExactly("Healthy");
    assertThat(
            TestKafka.read(
                "lead-selected.research-service.dlq",
                r -> "poison".equals(r.key()),
                Duration.ofSeconds(30)))
        .isNotEmpty();
  }

  private boolean leftAlone(String source) throws SQLException {
    try (var connection = dataSource.getConnection();
        var statement =
            connection.prepareStatement("select open_until from source_health where name = ?")) {
      statement.setString(1, source);
      try (var rows = statement.executeQuery()) {
        return rows.next() && rows.getTimestamp("open_until") != null;
      }
    }
  }

  private static String status(JsonNode answer, String section) {
    return answer.path("sections").path(section).path("status").asText();
  }

  private static List<String> values(JsonNode answer, String attribute) {
    return StreamSupport.stream(answer.path("facts").spliterator(), false)
        .filter(fact -> fact.path("attribute").asText().equals(attribute))
        .map(fact -> fact.path("value").asText())
        .toList();
  }

  private static String hit(String id) {
    return "{\"search\":[{\"id\":\"" + id + "\",\"description\":\"a company\"}],\"success\":1}";
  }

  private static String company(String id, String name, String domain) {
    return """
        {"id":"%s","labels":{"en":{"value":"%s"}},"claims":{
          "P31":[{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q4830453"}}}}],
          "P856":[{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":"https://www.%s/"}}}]}}"""
        .formatted(id, name, domain);
  }

  private static String anvilWorks(String domain) {
    return """
        {"id":"Q1001","labels":{"en":{"value":"Anvil Works"}},"claims":{
          "P17":[{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":{"id":"Q30"}}}}],
          "P2139":[{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":{"amount":"+5000000","unit":"http://www.wikidata.org/entity/Q4917"}}},
            "qualifiers":{"P585":[{"snaktype":"value","datavalue":{"value":{"time":"+2025-00-00T00:00:00Z","precision":9}}}]}}],
          "P856":[{"rank":"normal","mainsnak":{"snaktype":"value","datavalue":{"value":"https://www.%s/"}}}]}}"""
        .formatted(domain);
  }
}
