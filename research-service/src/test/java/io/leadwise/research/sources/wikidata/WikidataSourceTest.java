package io.leadwise.research.sources.wikidata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WikidataSourceTest {

  private static final String USD = "http://www.wikidata.org/entity/Q4917";
  private static final String ENTITY = "/wiki/Special:EntityData/Q1.json";
  private static final String WIKIDATA = "www.wikidata.org";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings = TestSettings.routedTo(web.address());
  private final WikidataClient client =
      new WikidataClient(
          Fetchers.of(settings, clock),
          settings.outbound(),
          settings.sources(),
          settings.research(),
          clock);
  private final WikidataSource source = new WikidataSource(client, settings.sources(), clock);

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void figuresCarryNumberCurrencyAndPeriod_theNewestWins() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P2139", Items.quantity("+100", USD), "normal", Items.year("P585", 2022))
            .with("P2139", Items.quantity("+391035000000", USD), "normal", Items.year("P585", 2024))
            .with("P2139", Items.quantity("+300", USD), "normal", Items.year("P585", 2023))
            .with("P2139", Items.quantity("+400", USD))
            .with(
                "P1128",
                Items.quantity("+164000", "1"),
                "normal",
                Items.qualifier("P585", Items.time("+2024-09-28T00:00:00Z", 11)))
            .json());
    web.labels("{\"entities\":{}}");

    Finding revenue = one("revenue");
    Finding employees = one("employees");

    assertThat(revenue.section()).isEqualTo(SectionName.FINANCES);
    assertThat(revenue.number()).isEqualByComparingTo(new BigDecimal("391035000000"));
    assertThat(revenue.currency()).isEqualTo("USD");
    assertThat(revenue.asOf()).isEqualTo("2024");
    assertThat(revenue.value()).isEqualTo("391,035,000,000 USD");
    assertThat(revenue.source().quote())
        .isEqualTo("total revenue (P2139): 391,035,000,000 USD, point in time 2024");
    assertThat(revenue.source().url()).isEqualTo("https://www.wikidata.org/wiki/Q1#P2139");
    assertThat(revenue.source().licence()).isEqualTo("CC0-1.0");
    assertThat(employees.number()).isEqualByComparingTo("164000");
    assertThat(employees.asOf()).isEqualTo("2024-09-28");
    assertThat(employees.currency()).isNull();
  }

  @Test
  void preferredBeatsNormal_evenIfOlder_andDeprecatedNeverCounts() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P1128", Items.quantity("+10", "1"), "normal", Items.year("P585", 2025))
            .with("P1128", Items.quantity("+20", "1"), "preferred", Items.year("P585", 2023))
            .with("P1128", Items.quantity("+30", "1"), "deprecated", Items.year("P585", 2026))
            .json());
    web.labels("{\"entities\":{}}");

    assertThat(one("employees").value()).isEqualTo("20");
  }

  @Test
  void whatHasEndedNoLongerHolds_anEndInTheFutureIsNone() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P169", Items.item("Q11"), "preferred", Items.year("P582", 2011))
            .with("P169", Items.item("Q12"), "normal", Items.year("P582", 2099))
            .with("P169", Items.item("Q13"), "normal", Items.qualifier("P582", Items.someValue()))
            .json());
    web.labels(labels("Q11", "Former Chief", "Q12", "Present Chief", "Q13", "Gone Chief"));

    assertThat(all("chiefExecutive")).extracting(Finding::value).containsExactly("Present Chief");
  }

  @Test
  void noValueAtTheBestRankMeansNothing_whateverLowerRanksSay() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P169", Items.noValue(), "preferred")
            .with("P169", Items.item("Q11"))
            .with("P452", Items.someValue())
            .with("P452", Items.item("Q21"))
            .json());
    web.labels(labels("Q11", "Somebody", "Q21", "retail"));

    assertThat(all("chiefExecutive")).isEmpty();
    assertThat(all("industry")).extracting(Finding::value).containsExactly("retail");
  }

  @Test
  void amountsInUnknownCurrenciesStayWords_amountsInNoneAreLeftOut() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P2139", Items.quantity("+5000", "http://www.wikidata.org/entity/Q99999"))
            .with("P2295", Items.quantity("-7", "1"))
            .json());
    web.labels(labels("Q99999", "Freedonian crown"));

    Finding revenue = one("revenue");

    assertThat(revenue.value()).isEqualTo("5,000 Freedonian crown");
    assertThat(revenue.number()).isNull();
    assertThat(revenue.currency()).isNull();
    assertThat(all("netIncome")).isEmpty();
  }

  @Test
  void figuresOfAPartAreNotThoseOfTheCompany() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with(
                "P1128",
                Items.quantity("+5", "1"),
                "normal",
                Items.year("P585", 2026),
                Items.qualifier("P518", Items.item("Q77")))
            .with("P1128", Items.quantity("+500", "1"), "normal", Items.year("P585", 2024))
            .json());
    web.labels("{\"entities\":{}}");

    assertThat(one("employees").value()).isEqualTo("500");
  }

  @Test
  void aLossIsNegative() throws Exception {
    web.item("Q1", Items.item("Q1", "Acme").with("P2295", Items.quantity("-1200000", USD)).json());
    web.labels("{\"entities\":{}}");

    assertThat(one("netIncome").number()).isEqualByComparingTo("-1200000");
    assertThat(one("netIncome").value()).isEqualTo("-1,200,000 USD");
  }

  @Test
  void allLabelsComeInOneRequest() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P452", Items.item("Q21"))
            .with("P452", Items.item("Q22"))
            .with("P159", Items.item("Q23"))
            .with("P17", Items.item("Q30"))
            .with("P1056", Items.item("Q24"))
            .with("P749", Items.item("Q25"))
            .with("P414", Items.item("Q26"), "normal", Items.qualifier("P249", Items.text("ACME")))
            .with("P571", Items.time("+1976-04-01T00:00:00Z", 11))
            .with("P856", Items.text("https://www.acme.example/"))
            .with("P5531", Items.text("0000320193"))
            .json());
    web.labels(
        labels(
            "Q21",
            "retail",
            "Q22",
            "software",
            "Q23",
            "Springfield",
            "Q30",
            "United States",
            "Q24",
            "anvil",
            "Q25",
            "Acme Holding",
            "Q26",
            "Nasdaq"));

    List<Finding> findings = source.research(company());

    assertThat(findings)
        .extracting(Finding::attribute, Finding::value)
        .contains(
            tuple("industry", "retail"),
            tuple("industry", "software"),
            tuple("headquarters", "Springfield"),
            tuple("country", "United States"),
            tuple("product", "anvil"),
            tuple("parentCompany", "Acme Holding"),
            tuple("ticker", "ACME (Nasdaq)"),
            tuple("founded", "1976-04-01"),
            tuple("website", "https://www.acme.example/"),
            tuple("cik", "0000320193"),
            tuple("description", "sample company"));
    assertThat(web.askedOf(WIKIDATA).stream().filter(path -> path.contains("wbgetentities")))
        .singleElement()
        .asString()
        .contains("ids=Q21%7CQ22%7C")
        .contains("props=labels&languages=en&languagefallback=1&maxlag=5&format=json");
  }

  @Test
  void anItemWithoutALabelIsNotShownByItsNumber() throws Exception {
    web.item("Q1", Items.item("Q1", "Acme").with("P452", Items.item("Q21")).json());
    web.labels("{\"entities\":{\"Q21\":{\"id\":\"Q21\",\"missing\":\"\"}}}");

    assertThat(all("industry")).isEmpty();
  }

  @Test
  void aReferenceMakesAStatementMoreTrusted_aCopyFromAWikiDoesNot() throws Exception {
    String entity =
        """
        {"id":"Q1","labels":{"en":{"value":"Acme"}},"claims":{
          "P571":[{"mainsnak":%s,"rank":"normal","references":[{"snaks":{"P854":[{}]}}]}],
          "P5531":[{"mainsnak":%s,"rank":"normal","references":[{"snaks":{"P143":[{}]}}]}]}}"""
            .formatted(Items.time("+1976-00-00T00:00:00Z", 9), Items.text("1"));
    web.item("Q1", entity);

    assertThat(one("founded").confidence()).isEqualTo(0.85);
    assertThat(one("cik").confidence()).isEqualTo(0.75);
  }

  @Test
  void anErrorInsideAnAnswerOfStatus200IsAFailure() {
    web.json(WIKIDATA, ENTITY, "{\"error\":{\"code\":\"internal_api_error\",\"info\":\"x\"}}");

    assertThatThrownBy(() -> source.research(company()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("internal_api_error");
  }

  @Test
  void whileItsDatabasesLagItAsksToComeBack() {
    web.json(WIKIDATA, ENTITY, "{\"error\":{\"code\":\"maxlag\",\"lag\":3.45}}");

    assertThatThrownBy(() -> source.research(company()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("too busy");
  }

  @Test
  void pagesInsteadOfJsonAndServerErrorsAreFailures_inWords() {
    web.html(WIKIDATA, ENTITY, "<html>Our servers are currently under maintenance</html>");
    assertThatThrownBy(() -> source.research(company()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("not JSON");

    web.answer(WIKIDATA, ENTITY, new Answer(503, Map.of(), "busy"));
    assertThatThrownBy(() -> source.research(company()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining("status 503");
  }

  @Test
  void anItemThatIsNotThereIsAnAnswer() throws Exception {
    assertThat(source.research(company())).isEmpty();

    web.json(WIKIDATA, ENTITY, "{\"entities\":{\"Q1\":{\"id\":\"Q1\",\"missing\":\"\"}}}");
    assertThat(source.research(company())).isEmpty();
  }

  @Test
  void aMergedItemIsReadUnderItsNewId() throws Exception {
    web.json(
        WIKIDATA,
        ENTITY,
        "{\"entities\":{\"Q9\":"
            + Items.item("Q9", "Acme").with("P5531", Items.text("77")).json()
            + "}}");

    assertThat(one("cik").source().url()).isEqualTo("https://www.wikidata.org/wiki/Q9#P5531");
  }

  @Test
  void theNameOfAMergedItemIsFoundUnderItsOldId() throws Exception {
    web.item("Q1", Items.item("Q1", "Acme").with("P452", Items.item("Q21")).json());
    web.labels(
        """
        {"entities":{"Q210":{"id":"Q210","redirects":{"from":"Q21","to":"Q210"},
          "labels":{"en":{"value":"retail trade"}}}}}""");

    assertThat(one("industry").value()).isEqualTo("retail trade");
  }

  @Test
  void whoStartsLaterDoesNotHoldYet_andACauseOfTheEndIsAnEnd() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P169", Items.item("Q11"), "normal", Items.year("P580", 2027))
            .with("P169", Items.item("Q12"), "normal", Items.year("P580", 2011))
            .with("P169", Items.item("Q13"), "normal", Items.year("P580", 2020))
            .with("P169", Items.item("Q14"), "normal", Items.qualifier("P1534", Items.item("Q99")))
            .with("P159", Items.item("Q15"), "normal", Items.qualifier("P518", Items.item("Q46")))
            .with("P159", Items.item("Q16"))
            .json());
    web.labels(
        labels(
            "Q11", "Next", "Q12", "Elder", "Q13", "Younger", "Q14", "Gone", "Q15", "Zug", "Q16",
            "Lund"));

    assertThat(all("chiefExecutive"))
        .extracting(Finding::value)
        .containsExactly("Younger", "Elder");
    assertThat(one("headquarters").value()).isEqualTo("Lund");
  }

  @Test
  void aForecastIsNoFigure() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with("P2139", Items.quantity("+900", USD), "normal", Items.year("P585", 2027))
            .with("P2139", Items.quantity("+700", USD), "normal", Items.year("P585", 2025))
            .with(
                "P2139",
                Items.quantity("+9", USD),
                "normal",
                Items.year("P585", 2026),
                Items.qualifier("P642", Items.item("Q77")))
            .json());
    web.labels("{\"entities\":{}}");

    assertThat(one("revenue").value()).isEqualTo("700 USD");
  }

  @Test
  void aTickerBelongsToItsExchange_oneThatWasLeftDoesNotCount() throws Exception {
    web.item(
        "Q1",
        Items.item("Q1", "Acme")
            .with(
                "P414",
                Items.item("Q26"),
                "normal",
                Items.qualifier("P249", Items.text("ACM")),
                Items.year("P582", 2019))
            .with("P414", Items.item("Q27"), "normal", Items.qualifier("P249", Items.text("ACME")))
            .with("P414", Items.noValue())
            .with("P1278", Items.text("529900T8BM49AURSDO55"))
            .json());
    web.labels(labels("Q26", "Old Exchange", "Q27", "New Exchange"));

    assertThat(one("ticker").value()).isEqualTo("ACME (New Exchange)");
    assertThat(one("lei").value()).isEqualTo("529900T8BM49AURSDO55");
  }

  @Test
  void anEmptyItemWritesItsMapsAsLists() throws Exception {
    web.item(
        "Q1",
        "{\"id\":\"Q1\",\"labels\":[],\"descriptions\":[],\"aliases\":[],\"claims\":[],\"sitelinks\":[]}");

    assertThat(source.research(company())).isEmpty();
  }

  @Test
  void theEnglishWikipediaIsKnownByTheSiteLinkAlone() throws Exception {
    web.item(
        "Q1",
        """
        {"id":"Q1","labels":{"en":{"value":"Acme"}},"claims":{},"sitelinks":{
          "dewiki":{"site":"dewiki","title":"Acme AG"},
          "enwiki":{"site":"enwiki","title":"Acme (company)","badges":[]}}}""");
    web.item("Q2", "{\"id\":\"Q2\",\"labels\":{\"en\":{\"value\":\"Acme\"}},\"claims\":{}}");
    OrganisationReader reader = new OrganisationReader(clock);

    assertThat(reader.entry(client.item("Q1").orElseThrow().item()).wikipediaTitle())
        .isEqualTo("Acme (company)");
    assertThat(reader.entry(client.item("Q2").orElseThrow().item()).wikipediaTitle()).isNull();
  }

  @Test
  void whoAsksForAPauseIsLeftAloneThatLong() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(clock.instant());
    Clock time = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    WikidataClient patient =
        new WikidataClient(
            Fetchers.of(settings, time),
            settings.outbound(),
            settings.sources(),
            settings.research(),
            time);
    String tooOften = "{\"error\":{\"code\":\"ratelimited\",\"info\":\"x\"}}";
    web.answer(WIKIDATA, ENTITY, new Answer(200, Map.of("Retry-After", "120"), tooOften));
    assertThatThrownBy(() -> patient.item("Q1")).hasMessageContaining("asks for a pause");

    web.item("Q1", Items.item("Q1", "Acme").json());
    now.set(clock.instant().plusSeconds(119));
    assertThatThrownBy(() -> patient.item("Q1")).hasMessageContaining("left alone");
    assertThat(web.askedOf(WIKIDATA)).hasSize(1);

    now.set(clock.instant().plusSeconds(121));
    assertThat(patient.item("Q1")).isPresent();
  }

  @Test
  void weTellWhoWeAreAndHowToReachUs() throws Exception {
    web.item("Q1", Items.item("Q1", "Acme").json());

    source.research(company());

    assertThat(web.asked().get(0).headers().get("User-agent"))
        .singleElement()
        .asString()
        .isEqualTo("LeadwiseResearch/0.1 (+" + settings.outbound().contact() + ")");
  }

  @Test
  void robotsTxtIsForWebsites_notForInterfacesOfPrograms() throws Exception {
    web.item("Q1", Items.item("Q1", "Acme").json());

    source.research(company());

    assertThat(web.askedOf(WIKIDATA)).doesNotContain("/robots.txt");
  }

  private Finding one(String attribute) throws SourceFailedException {
    List<Finding> all = all(attribute);
    assertThat(all).as(attribute).hasSize(1);
    return all.get(0);
  }

  private List<Finding> all(String attribute) throws SourceFailedException {
    return source.research(company()).stream()
        .filter(finding -> finding.attribute().equals(attribute))
        .toList();
  }

  private static CompanyIdentity company() {
    return new CompanyIdentity(
        "Acme", null, null, "Q1", null, null, null, null, new MatchScore(0.9, List.of()));
  }

  private static String labels(String... idsAndLabels) {
    StringBuilder entities = new StringBuilder();
    for (int i = 0; i < idsAndLabels.length; i += 2) {
      entities
          .append(i == 0 ? "" : ",")
          .append(
              "\"%s\":{\"labels\":{\"en\":{\"language\":\"en\",\"value\":\"%s\"}}}"
                  .formatted(idsAndLabels[i], idsAndLabels[i + 1]));
    }
    return "{\"entities\":{" + entities + "}}";
  }
}
