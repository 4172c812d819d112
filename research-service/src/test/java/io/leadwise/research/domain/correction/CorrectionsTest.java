package io.leadwise.research.domain.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.research.domain.correction.Correction.Action;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.news.NewsFolder;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.ShownFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

  private static final UUID COMPANY = new UUID(0, 1);
  private static final UUID SOFIA = new UUID(0, 2);
  private static final ResearchFact KNOWN = Facts.fact("wikidata", Facts.employees("A", 400));
  private static final NewValue FIVE_HUNDRED =
      new NewValue("500", BigDecimal.valueOf(500), null, null);

  @Test
  void anotherValueStandsInsteadOfWhatSourcesSay_andTheOriginalIsKept() {
    var shown = over(List.of(KNOWN), correction(KNOWN, new Action.Replace(FIVE_HUNDRED)));

    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).value()).isEqualTo("500");
    assertThat(shown.get(0).id()).isEqualTo(KNOWN.id());
    assertThat(shown.get(0).sources())
        .extracting(FactSource::publisher)
        .containsExactly("Corrected by a co-worker");
    assertThat(shown.get(0).correction().original()).isEqualTo("400");
    assertThat(shown.get(0).correction().by()).isEqualTo(SOFIA);
  }

  @Test
  void itStaysWhenTheNextResearchSaysTheSameUnderAnotherId() {
    var again = Facts.fact("website", Facts.employees("B", 401));

    var shown = over(List.of(again), correction(KNOWN, new Action.Replace(FIVE_HUNDRED)));

    assertThat(shown).extracting(ShownFact::value).containsExactly("500");
  }

  @Test
  void aSourceThatLaterAgreesStandsBesideIt_oneThatSaysAThirdIsAConflict() {
    var agrees = Facts.fact("b", Facts.employees("B", 500));
    var third = Facts.fact("c", Facts.employees("C", 900));

    var shown =
        Agreement.marked(
            over(List.of(agrees, third), correction(KNOWN, new Action.Replace(FIVE_HUNDRED))));

    assertThat(shown).extracting(ShownFact::value).containsExactlyInAnyOrder("500", "900");
    assertThat(shown).allMatch(ShownFact::conflict);
    assertThat(shown).anySatisfy(fact -> assertThat(fact.sources()).hasSize(2));
  }

  @Test
  void whatIsWrongIsHidden_whoeverSaysIt() {
    var other = Facts.fact("b", Facts.employees("B", 400));

    assertThat(over(List.of(KNOWN, other), correction(KNOWN, new Action.Hide()))).isEmpty();
  }

  @Test
  void theTypeOfNewsStays_alsoWhenItIsFoldedUnderAnotherSource() {
    var news = Facts.news("Acme opens a plant", "2026-01-01", "https://a.example/1", "a", null);
    var first = Facts.news("Acme opens a plant", "2026-01-02", "https://0.example/1", "0", null);
    var folded = NewsFolder.fold(List.of(news, first));

    var shown =
        Corrections.over(
            folded, List.of(correction(news, new Action.Retype(NewsType.COMMUNITY_INVOLVEMENT))));

    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).fact().newsHint().type()).isEqualTo(NewsType.COMMUNITY_INVOLVEMENT);
    assertThat(shown.get(0).fact().newsHint().method()).isEqualTo("corrected by a co-worker");
  }

  @Test
  void onlyWhatMakesSenseIsTaken() {
    var news = Facts.news("Acme opens a plant", "2026-01-01", "https://a.example/1", "a", null);

    assertThatThrownBy(() -> correction(news, new Action.Replace(FIVE_HUNDRED)))
        .isInstanceOf(NotCorrectableException.class);
    assertThatThrownBy(() -> correction(KNOWN, new Action.Retype(NewsType.AWARD)))
        .isInstanceOf(NotCorrectableException.class);
    assertThatThrownBy(() -> new NewValue(" ", null, null, null))
        .isInstanceOf(NotCorrectableException.class);
    assertThatThrownBy(() -> new NewValue("1", null, null, "2026-13"))
        .isInstanceOf(NotCorrectableException.class);
    assertThat(correction(KNOWN, new Action.Hide()).toString()).doesNotContain("because");
  }

  @Test
  void headquartersMayBeCorrectedWithoutAPeriod() {
    var seat =
        Facts.text(SectionName.BUSINESS_OVERVIEW, Attributes.HEADQUARTERS, "Basel", "a", 0.8);
    var next = new NewValue("Zürich", null, null, null);

    assertThat(over(List.of(seat), correction(seat, new Action.Replace(next))))
        .extracting(ShownFact::value)
        .containsExactly("Zürich");
  }

  private static List<ShownFact> over(List<ResearchFact> facts, Correction correction) {
    return Corrections.over(Agreement.of(facts), List.of(correction));
  }

  private static Correction correction(ResearchFact original, Action action) {
    return new Correction(COMPANY, original, action, "because", SOFIA, Facts.READ, 1);
  }
}
