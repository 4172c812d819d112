package io.leadwise.research.domain.finance;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Facts;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.ShownFact;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivedFinancesTest {

  private static final LocalDate TODAY = LocalDate.parse("2025-06-01");

  private static final ResearchFact REVENUE_24 = revenue(391_035, "2024-09-28");
  private static final ResearchFact REVENUE_23 = revenue(383_285, "2023-09-30");
  private static final ResearchFact INCOME_24 = income(93_736, "2024-09-28");
  private static final ResearchFact INCOME_23 = income(96_995, "2023-09-30");

  @Test
  void growthMarginAndHealthFollowFromTwoYears_andCiteThem() {
    var derived = derive(REVENUE_24, REVENUE_23, INCOME_24, INCOME_23);

    ShownFact growth = of(derived, Attributes.REVENUE_GROWTH);
    assertThat(growth.value()).isEqualTo("+2.0 %");
    assertThat(growth.fact().asOf()).isEqualTo("2024-09-28");
    assertThat(growth.derivedFrom()).containsExactly(REVENUE_24.id(), REVENUE_23.id());
    assertThat(growth.note()).isEqualTo("391,035 USD ÷ 383,285 USD − 1");
    assertThat(growth.sources()).isNotEmpty();
    assertThat(of(derived, Attributes.NET_MARGIN).value()).isEqualTo("24.0 %");
    assertThat(of(derived, Attributes.FINANCIAL_HEALTH).value()).isEqualTo("STABLE_PROFITABLE");
    assertThat(of(derived, Attributes.FINANCIAL_HEALTH).fact().confidence()).isEqualTo(0.85);
    assertThat(derive(REVENUE_24, REVENUE_23, INCOME_24, INCOME_23)).isEqualTo(derived);
  }

  @ParameterizedTest
  @CsvSource({
    "103, 5, GROWING_PROFITABLE",
    "103, -5, GROWING_LOSS_MAKING",
    "102, 5, STABLE_PROFITABLE",
    "98, 0, STABLE_LOSS_MAKING",
    "97, 5, SHRINKING_PROFITABLE",
    "90, -1, SHRINKING_LOSS_MAKING"
  })
  void healthIsTheTrendAndTheResult(long revenue, long income, String health) {
    var derived =
        derive(
            revenue(revenue, "2024"),
            revenue(100, "2023"),
            income(income, "2024"),
            income(1, "2023"));

    assertThat(of(derived, Attributes.FINANCIAL_HEALTH).value()).isEqualTo(health);
  }

  @Test
  void withoutTwoYearsOfBothHealthIsUnknown_andSaysWhy() {
    for (List<ResearchFact> few :
        List.of(
            List.of(REVENUE_24),
            List.of(INCOME_24),
            List.of(REVENUE_24, REVENUE_23, INCOME_24),
            List.of(REVENUE_24, INCOME_24, revenue(380_000, "2022-09-30"), INCOME_23))) {
      ShownFact health = of(derive(few.toArray(ResearchFact[]::new)), Attributes.FINANCIAL_HEALTH);

      assertThat(health.value()).isEqualTo("UNKNOWN");
      assertThat(health.note()).startsWith("Not enough figures");
    }
    assertThat(derive()).isEmpty();
  }

  @Test
  void currenciesAndDifferentKindsOfPeriodsNeverMeet() {
    var euros = Facts.money(Attributes.REVENUE, 350, "EUR", "2023-09-30", "a");

    assertThat(attributes(derive(REVENUE_24, euros))).doesNotContain(Attributes.REVENUE_GROWTH);
    assertThat(attributes(derive(REVENUE_24, revenue(380_000, "2023"))))
        .doesNotContain(Attributes.REVENUE_GROWTH);
    assertThat(
            attributes(
                derive(
                    REVENUE_24, Facts.money(Attributes.NET_INCOME, 9, "EUR", "2024-09-28", "a"))))
        .doesNotContain(Attributes.NET_MARGIN);
    assertThat(attributes(derive(REVENUE_24, revenue(0, "2023-09-30"))))
        .doesNotContain(Attributes.REVENUE_GROWTH);
  }

  @Test
  void whatFollowsFromDisputedFiguresIsDisputed_andOldOnesTellNoHealth() {
    var other = Facts.money(Attributes.REVENUE, 350_000, "USD", "2024-09-28", "b");

    assertThat(of(derive(REVENUE_24, other, REVENUE_23), Attributes.REVENUE_GROWTH).conflict())
        .isTrue();
    var old =
        DerivedFinances.of(
            Agreement.of(List.of(REVENUE_24, REVENUE_23, INCOME_24, INCOME_23)),
            LocalDate.parse("2026-06-01"));
    assertThat(of(old, Attributes.FINANCIAL_HEALTH).value()).isEqualTo("UNKNOWN");
  }

  private static List<ShownFact> derive(ResearchFact... figures) {
    return DerivedFinances.of(Agreement.marked(Agreement.of(List.of(figures))), TODAY);
  }

  private static ShownFact of(List<ShownFact> facts, String attribute) {
    return facts.stream().filter(f -> f.attribute().equals(attribute)).findFirst().orElseThrow();
  }

  private static Stream<String> attributes(List<ShownFact> facts) {
    return facts.stream().map(ShownFact::attribute);
  }

  private static ResearchFact revenue(long amount, String asOf) {
    return Facts.money(Attributes.REVENUE, amount, "USD", asOf, "a");
  }

  private static ResearchFact income(long amount, String asOf) {
    return Facts.money(Attributes.NET_INCOME, amount, "USD", asOf, "a");
  }
}
