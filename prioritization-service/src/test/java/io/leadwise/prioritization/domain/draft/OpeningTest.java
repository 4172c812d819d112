package io.leadwise.prioritization.domain.draft;

import static io.leadwise.prioritization.domain.Findings.fact;
import static io.leadwise.prioritization.domain.Findings.research;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kit.json.EventJson;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.ResearchSection;
import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final Fact OLD_NEWS =
      fact(ResearchSection.ACCOUNT_NEWS, "news", "Old", null, null, "2026-01-05");
  private static final Fact NEW_NEWS =
      fact(ResearchSection.ACCOUNT_NEWS, "news", "New", null, null, "2026-10");
  private static final Fact NEWS_PAGE =
      fact(ResearchSection.ACCOUNT_NEWS, "newsPage", "https://n.example/", null, null, "2026-11");
  private static final Fact REVENUE =
      fact(ResearchSection.FINANCES, "revenue", "5,000,000 EUR", "5000000", "EUR", "2025");
  private static final Fact OTHER_REVENUE =
      fact(ResearchSection.FINANCES, "revenue", "6,000,000 EUR", "6000000", "EUR", "2025-12-31");
  private static final Fact STAFF =
      fact(ResearchSection.BUSINESS_OVERVIEW, "employees", "420", "420", null, "2024");
  private static final Fact MISSION =
      fact(ResearchSection.BUSINESS_OVERVIEW, "mission", "Tools for all", null, null);

  @Test
  void theNewestNewsComesFirst_thenFigures_thenWords() {
    assertThat(words(OLD_NEWS, MISSION, REVENUE, NEW_NEWS, NEWS_PAGE)).isEqualTo("New");
    assertThat(words(MISSION, STAFF, REVENUE, NEWS_PAGE)).isEqualTo("5,000,000 EUR");
    assertThat(words(MISSION, NEWS_PAGE)).isEqualTo("Tools for all");
    assertThat(Opening.of(null)).isEmpty();
    assertThat(Opening.of(research(NEWS_PAGE))).isEmpty();
  }

  @Test
  void whatSourcesDisputeIsNotUsed() {
    assertThat(words(REVENUE, OTHER_REVENUE, STAFF)).isEqualTo("420");
    assertThat(Opening.of(research(REVENUE, OTHER_REVENUE))).isEmpty();
  }

  @Test
  void whatIsStaleIsNotUsed() throws JsonProcessingException {
    assertThat(words(stale(NEW_NEWS), OLD_NEWS)).isEqualTo("Old");
  }

  @Test
  void aLossOpensNoConversation() {
    Fact none = fact(ResearchSection.FINANCES, "revenue", "-5 EUR", "-5", "EUR");

    assertThat(words(none, MISSION)).isEqualTo("Tools for all");
  }

  @Test
  void whatSaysNothingIsNotUsed() {
    Fact link =
        fact(ResearchSection.ACCOUNT_NEWS, "news", "https://x.example/a", null, null, "2026-12");

    assertThat(words(link, OLD_NEWS)).isEqualTo("Old");
  }

  private static String words(Fact... facts) {
    return Opening.of(research(facts)).orElseThrow().value();
  }

  private static Fact stale(Fact fact) throws JsonProcessingException {
    var mapper = new EventJson().mapper();
    ObjectNode node = mapper.valueToTree(fact);
    return mapper.treeToValue(node.put("stale", true), Fact.class);
  }
}
