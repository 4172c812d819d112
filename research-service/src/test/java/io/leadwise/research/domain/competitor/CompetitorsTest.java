package io.leadwise.research.domain.competitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.competitor.CompetitorClues.OnOpportunity;
import io.leadwise.research.domain.competitor.CompetitorClues.Win;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.ShownFact;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CompetitorsTest {

  private static final UUID LEAD = new UUID(0, 7);
  private static final UUID DEAL = new UUID(0, 8);

  private static final List<ShownFact> CITED =
      Agreement.of(
          List.of(
              cited("Once", "a"),
              cited("Once too", "a"),
              cited("Twice GmbH", "a", 0.75),
              cited("Twice", "b"),
              cited("Acme", "b")));

  @Test
  void theLeadsOwnWins_thenTheNumberOfSources_thenTheLatestWin_thenTheAdminsList() {
    var clues =
        new CompetitorClues(
            List.of(new OnOpportunity("Rival", DEAL)),
            List.of(
                new Win("Once", Instant.parse("2024-01-01T00:00:00Z")),
                new Win("ONCE TOO", Instant.parse("2025-01-01T00:00:00Z"))),
            List.of("Listed", "rival"));

    var ranked = Competitors.ranked(LEAD, clues, CITED, "Acme Inc.", Facts.READ);

    assertThat(ranked)
        .extracting(ShownFact::value)
        .containsExactly("Rival", "Twice GmbH", "Once too", "Once", "Listed");
    assertThat(ranked.get(0).sources())
        .extracting(FactSource::publisher)
        .containsExactly("Opportunity of the lead", "Settings of the agent");
    assertThat(ranked.get(0).sources().get(0).url()).isEqualTo("urn:uuid:" + DEAL);
    assertThat(ranked.get(4).fact().confidence()).isEqualTo(0.5);
  }

  @Test
  void aNameStandsOnce_firstWhereItCountsMost_withAllItsSources() {
    var clues =
        new CompetitorClues(List.of(new OnOpportunity("Twice", DEAL)), List.of(), List.of());

    var ranked = Competitors.ranked(LEAD, clues, CITED, null, Facts.READ);

    assertThat(ranked.get(0).sources()).hasSize(3);
    assertThat(ranked)
        .extracting(ShownFact::value)
        .filteredOn(v -> v.startsWith("Twice"))
        .hasSize(1);
  }

  @Test
  void nobodyNamedIsNobodyShown_andTheSameNameKeepsItsId() {
    assertThat(Competitors.ranked(LEAD, CompetitorClues.none(), List.of(), null, Facts.READ))
        .isEmpty();
    var clues = new CompetitorClues(List.of(), List.of(), List.of("Listed"));
    assertThat(Competitors.ranked(LEAD, clues, List.of(), null, Facts.READ))
        .isEqualTo(Competitors.ranked(LEAD, clues, List.of(), null, Facts.READ));
  }

  private static ResearchFact cited(String name, String publisher) {
    return cited(name, publisher, 0.7);
  }

  private static ResearchFact cited(String name, String publisher, double confidence) {
    return Facts.text(SectionName.COMPETITORS, Attributes.COMPETITOR, name, publisher, confidence);
  }
}
