package io.leadwise.research.domain.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.MatchScore;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsDeskTest {

  private static final CompanyIdentity TARGET =
      new CompanyIdentity(
          "Target Corporation",
          "target.example",
          null,
          null,
          null,
          null,
          null,
          "US",
          new MatchScore(1, List.of()));

  @ParameterizedTest
  @CsvSource({
    "Target launches new app, true",
    "TARGET CORP reports results, true",
    "Why Target's stores are full, true",
    "Central bank misses its inflation target, false",
    "Targeted ads unveiled, false"
  })
  void newsOfOthersMustNameTheCompany(String headline, boolean kept) {
    assertThat(NewsDesk.edit(List.of(news(headline, "https://n.example/1")), TARGET))
        .hasSize(kept ? 1 : 0);
  }

  @Test
  void whatTheCompanyWritesIsAboutIt() {
    var edited =
        NewsDesk.edit(
            List.of(news("We appoint a new CEO", "https://www.target.example/news/1")), TARGET);

    assertThat(edited).hasSize(1);
    assertThat(edited.get(0).newsHint()).isNotNull();
  }

  @Test
  void whatAFilingSaysOfItsTypeStands_andOtherFactsPass() {
    NewsHint code = new NewsHint(NewsType.LEADERSHIP_CHANGE, "8-K item 5.02", 1);
    Finding filing =
        Finding.news(
            "Departure of directors",
            "2026-01-01",
            code,
            SourceClass.REGULATORY_FILING,
            source("https://sec.example/"));
    Finding industry = Facts.finding(SectionName.BUSINESS_OVERVIEW, Attributes.INDUSTRY, "x", null);

    assertThat(NewsDesk.edit(List.of(filing, industry), TARGET)).containsExactly(filing, industry);
  }

  private static Finding news(String headline, String url) {
    return Finding.news(headline, "2026-01-01", null, SourceClass.NEWS_INDEX, source(url));
  }

  private static FactSource source(String url) {
    return new FactSource(url, "N", "words", Facts.READ, null, "quotation");
  }
}
