package io.leadwise.research.sources.edgar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.MatchScore;
import io.leadwise.research.outbound.Fetchers;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWeb.Answer;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EdgarSourceTest {

  private static final String DATA = "data.sec.gov";
  private static final String SUBMISSIONS = "/submissions/CIK0000000042.json";
  private static final String FACTS = "/api/xbrl/companyfacts/CIK0000000042.json";

  private final SampleWeb web = SampleWeb.start();
  private final Clock clock = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);
  private final TestSettings settings =
      TestSettings.routedTo(web.address()).with("outbound.contact", "sales-it@acme.example");
  private final EdgarClient client =
      new EdgarClient(Fetchers.of(settings, clock), settings.outbound(), settings.sources(), clock);
  private final EdgarSource source = new EdgarSource(client, settings.sources(), clock);

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void itemCodesBecomeExactEvents_eachWithItsFiling() throws Exception {
    submissions(
        """
        "accessionNumber":["0000000042-26-000012","0000000042-26-000011","0000000042-26-000010"],
        "filingDate":["2026-11-02","2026-10-30","2026-10-15"],
        "reportDate":["2026-11-01","2026-10-30",""],
        "form":["8-K","8-K","8-K"],
        "items":["5.02,7.01,9.01","2.02,9.01","2.01,2.02"]""");

    List<Finding> news = source.research(company());

    assertThat(news)
        .extracting(
            Finding::value, Finding::asOf, n -> n.newsHint().type(), n -> n.newsHint().method())
        .containsExactly(
            tuple(
                "Acme Corp announces a change among its directors or officers",
                "2026-11-01",
                NewsType.LEADERSHIP_CHANGE,
                "8-K item 5.02"),
            tuple(
                "Acme Corp announces financial results",
                "2026-10-30",
                NewsType.FINANCIAL_RESULTS,
                "8-K item 2.02"),
            tuple(
                "Acme Corp completes an acquisition or disposition of assets",
                "2026-10-15",
                NewsType.MERGER_OR_ACQUISITION,
                "8-K item 2.01"),
            tuple(
                "Acme Corp announces financial results",
                "2026-10-15",
                NewsType.FINANCIAL_RESULTS,
                "8-K item 2.02"));
    Finding first = news.get(0);
    assertThat(first.section()).isEqualTo(SectionName.ACCOUNT_NEWS);
    assertThat(first.confidence()).isEqualTo(0.95);
    assertThat(first.newsHint().confidence()).isGreaterThanOrEqualTo(0.9);
    assertThat(first.source().url())
        .isEqualTo(
            "https://www.sec.gov/Archives/edgar/data/42/000000004226000012/0000000042-26-000012-index.htm");
    assertThat(first.source().publisher()).isEqualTo("SEC EDGAR");
    assertThat(first.source().quote())
        .contains("Form 8-K, Item 5.02", "0000000042-26-000012")
        .hasSizeLessThanOrEqualTo(300);
    assertThat(first.source().publishedAt()).isEqualTo("2026-11-02T00:00:00Z");
    assertThat(first.source().licence()).isEqualTo("US public domain");
  }

  @Test
  void anAmendmentIsTheSameEvent_toldOnce() throws Exception {
    submissions(
        """
        "accessionNumber":["0000000042-26-000013","0000000042-26-000012"],
        "filingDate":["2026-11-12","2026-11-02"],
        "reportDate":["2026-11-01","2026-11-01"],
        "form":["8-K/A","8-K"],
        "items":["5.02","5.02,9.01"]""");

    assertThat(source.research(company()))
        .extracting(Finding::value, n -> n.newsHint().method(), n -> n.source().publishedAt())
        .containsExactly(
            tuple(
                "Acme Corp announces a change among its directors or officers (amended report)",
                "8-K/A item 5.02",
                Instant.parse("2026-11-12T00:00:00Z")));
  }

  @Test
  void otherForms_otherItems_oldOnesAndBrokenRowsAreNoNews() throws Exception {
    submissions(
        """
        "accessionNumber":["0000000042-26-000014","0000000042-26-000013","x","0000000042-26-000011",
          "0000000042-26-000010","0000000042-26-000009"],
        "filingDate":["2026-11-12","2026-11-11","2026-11-10","no day","2026-05-01"],
        "reportDate":["2026-11-12","2026-11-11","2026-11-10","2026-11-09","2026-05-01"],
        "form":["6-K","8-K","8-K","8-K","8-K","8-K"],
        "items":["2.02","7.01,8.01,9.01","2.02","2.02","2.02","2.02"]""");

    assertThat(source.research(company())).isEmpty();
  }

  @Test
  void figuresQuoteTagPeriodFormAndAccession() throws Exception {
    submissions("\"form\":[]");
    web.json(
        DATA,
        FACTS,
        new FactsDocument()
            .with(
                "us-gaap:Revenues",
                "USD",
                "2024-09-29/2025-09-27",
                "416161000000",
                "10-K 2025-10-31 0000000042-25-000079")
            .json());

    Finding revenue = source.research(company()).get(0);

    assertThat(revenue.section()).isEqualTo(SectionName.FINANCES);
    assertThat(revenue.attribute()).isEqualTo("revenue");
    assertThat(revenue.value()).isEqualTo("416,161,000,000 USD");
    assertThat(revenue.number()).isEqualByComparingTo("416161000000");
    assertThat(revenue.currency()).isEqualTo("USD");
    assertThat(revenue.asOf()).isEqualTo("2025-09-27");
    assertThat(revenue.source().quote())
        .isEqualTo(
            "us-gaap:Revenues: 416,161,000,000 USD, 2024-09-29 to 2025-09-27. Form 10-K filed"
                + " 2025-10-31, accession number 0000000042-25-000079");
    assertThat(revenue.source().url())
        .endsWith("/42/000000004225000079/0000000042-25-000079-index.htm");
    assertThat(revenue.source().publishedAt()).isEqualTo("2025-10-31T00:00:00Z");
  }

  @Test
  void anUnknownFilerIsAnAnswer_andOneWithoutFiguresToo() throws Exception {
    assertThat(source.research(company())).isEmpty();

    submissions("\"form\":[]");

    assertThat(source.research(company())).isEmpty();
    assertThat(web.askedOf(DATA)).containsExactly(SUBMISSIONS, SUBMISSIONS, FACTS);
  }

  @Test
  void theOperatorsContactIsInEveryRequest_andAnswersMayBeCompressed() throws Exception {
    source.research(company());

    Map<String, List<String>> headers = web.asked().get(0).headers();
    assertThat(headers.get("User-agent").get(0)).contains("sales-it@acme.example");
    assertThat(headers.get("Accept-encoding").get(0)).contains("gzip");
  }

  @Test
  void refusalsSayWhatToDo() {
    Map<String, String> html = Map.of("Content-Type", "text/html");
    web.answer(DATA, SUBMISSIONS, new Answer(403, html, "<h1>Undeclared Automated Tool</h1>"));
    assertFails("leadwise.research.outbound.contact");

    web.answer(DATA, SUBMISSIONS, new Answer(429, html, "<h1>Request Rate Threshold</h1>"));
    assertFails("too many requests");

    web.answer(DATA, SUBMISSIONS, new Answer(503, html, ""));
    assertFails("status 503");

    web.answer(DATA, SUBMISSIONS, new Answer(200, html, "<html>maintenance</html>"));
    assertFails("could not be read");

    web.answer(DATA, SUBMISSIONS, new Answer(200, html, "{\"cik\":\"42\",\"name\":\"Acme"));
    assertFails("could not be read");

    web.answer(DATA, SUBMISSIONS, new Answer(200, html, "{}"));
    assertFails("could not be read");
  }

  private void assertFails(String words) {
    assertThatThrownBy(() -> source.research(company()))
        .isInstanceOf(SourceFailedException.class)
        .hasMessageContaining(words);
  }

  private void submissions(String columns) {
    web.json(
        DATA,
        SUBMISSIONS,
        """
        {"cik":"42","name":"Acme Corp","sicDescription":"Services","tickers":["ACME"],
         "addresses":{"mailing":{"stateOrCountry":"M0"},
                      "business":{"street1":"1 Way","stateOrCountry":"CA","country":null}},
         "formerNames":[{"name":"OLD ACME"}],
         "filings":{"recent":{%s},"files":[{"name":"CIK0000000042-submissions-001.json"}]}}"""
            .formatted(columns));
  }

  private static CompanyIdentity company() {
    return new CompanyIdentity(
        "Acme", null, null, null, null, "0000000042", null, "US", new MatchScore(1, List.of()));
  }
}
