package io.leadwise.research.domain.shown;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  @Test
  void independentSourcesThatAgreeMakeAFactSurer() {
    var shown =
        Agreement.of(
            List.of(
                Facts.fact("a", Facts.employees("A", 420)),
                Facts.fact("b", Facts.employees("B", 420))));

    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).sources()).extracting(FactSource::publisher).containsExactly("B", "A");
    assertThat(shown.get(0).fact().confidence()).isEqualTo(0.97); // 1 - 0.15 * 0.20
    assertThat(shown.get(0).standsFor()).hasSize(2);
  }

  @Test
  void oneDomainOnePublisherAndCopiesAreOneVoice() {
    String copied = "The company was founded by two brothers in a barn near the old harbour.";

    assertThat(
            confidence(
                said("https://a.example/1", "A", "x"), said("https://www.a.example/2", "B", "y")))
        .isEqualTo(0.7);
    assertThat(
            confidence(said("https://a.example/1", "A", "x"), said("https://b.example/", "A", "y")))
        .isEqualTo(0.7);
    assertThat(
            confidence(
                said("https://a.example/", "A", copied), said("https://b.example/", "B", copied)))
        .isEqualTo(0.7);
    assertThat(
            confidence(
                said("https://www.wikidata.org/wiki/Q1", "Wikidata", "x"),
                said("https://en.wikipedia.org/wiki/Acme", "Wikipedia", "y")))
        .isEqualTo(0.7);
    assertThat(
            confidence(said("https://a.example/", "A", "x"), said("https://b.example/", "B", "y")))
        .isEqualTo(0.91);
  }

  @Test
  void nothingIsCertain() {
    var all =
        java.util.stream.IntStream.range(0, 9)
            .mapToObj(i -> said("https://s" + i + ".example/", "P" + i, "q" + i))
            .toList();

    assertThat(Independence.confidence(all)).isEqualTo(0.99);
    assertThat(Independence.count(all)).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    // attribute,    one,         other,                   agree, conflict
    "headquarters, Cupertino, 'Cupertino, California', true, false",
    "headquarters, Zürich, zurich, true, false",
    "headquarters, Basel, Zürich, false, true",
    "chiefExecutive, Tim Cook, Timothy D. Cook, true, false",
    "legalName, Acme Inc., ACME INC, true, false",
    "legalName, Acme Inc., Bolt Inc., false, true",
    "founded, 1976, 1976-04-01, true, false",
    "founded, 1976, 1977, false, true",
    "product, Anvils, Hammers, false, false",
    "industry, Steel, steel, true, false",
    "industry, Steel, Tools, false, false"
  })
  void wordsAgreeOrContradict(
      String attribute, String one, String other, boolean agree, boolean conflict) {
    var shown =
        Agreement.marked(
            Agreement.of(
                List.of(
                    Facts.text(SectionName.BUSINESS_OVERVIEW, attribute, one, "a", 0.8),
                    Facts.text(SectionName.BUSINESS_OVERVIEW, attribute, other, "b", 0.7))));

    assertThat(shown).hasSize(agree ? 1 : 2);
    assertThat(shown).allSatisfy(fact -> assertThat(fact.conflict()).isEqualTo(conflict));
  }

  @ParameterizedTest
  @CsvSource({
    "100, USD, 2024, 102, USD, 2024, true, false",
    "100, USD, 2024, 100, USD, 2024-09-28, true, false",
    "100, USD, 2024, 103, USD, 2024, false, true",
    "100, USD, 2024, 103, USD, 2023, false, false",
    "100, USD, 2024, 100, EUR, 2024, false, false"
  })
  void figuresAgreeWithinTwoPercent_ofOnePeriodAndCurrency(
      long one,
      String currency,
      String asOf,
      long other,
      String otherCurrency,
      String otherAsOf,
      boolean agree,
      boolean conflict) {
    var shown =
        Agreement.marked(
            Agreement.of(
                List.of(
                    Facts.money(Attributes.REVENUE, one, currency, asOf, "a"),
                    Facts.money(Attributes.REVENUE, other, otherCurrency, otherAsOf, "b"))));

    assertThat(shown).hasSize(agree ? 1 : 2);
    assertThat(shown).allSatisfy(fact -> assertThat(fact.conflict()).isEqualTo(conflict));
  }

  @Test
  void whoNamesTwoChiefsMeansTwo() {
    var shown =
        Agreement.marked(
            Agreement.of(
                List.of(
                    Facts.text(
                        SectionName.BUSINESS_OVERVIEW, Attributes.CHIEF_EXECUTIVE, "Ann", "a", 0.8),
                    Facts.text(
                        SectionName.BUSINESS_OVERVIEW,
                        Attributes.CHIEF_EXECUTIVE,
                        "Bob",
                        "a",
                        0.8))));

    assertThat(shown).noneMatch(ShownFact::conflict);
  }

  private static double confidence(ResearchFact... facts) {
    return Independence.confidence(List.of(facts));
  }

  private static ResearchFact said(String url, String publisher, String quote) {
    return Facts.fact(
        publisher,
        new Finding(
            SectionName.BUSINESS_OVERVIEW,
            Attributes.FOUNDED,
            "1976",
            null,
            null,
            null,
            0.7,
            new FactSource(url, publisher, quote, Facts.READ, null, "x")));
  }
}
