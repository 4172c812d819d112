package io.leadwise.research.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResearchFactTest {

  @Test
  void noSourceNoFact() {
    assertThatThrownBy(
            () ->
                new ResearchFact(
                    new UUID(0, 1),
                    "x",
                    SectionName.FINANCES,
                    "revenue",
                    "1",
                    null,
                    null,
                    null,
                    1,
                    List.of(),
                    null))
        .hasMessageContaining("No source");
    assertThatThrownBy(
            () -> new Finding(SectionName.FINANCES, "revenue", "1", null, null, null, 1, null))
        .hasMessageContaining("source");
  }

  @Test
  void aFactThatSaysNothingIsRefused() {
    assertThatThrownBy(() -> Facts.finding(SectionName.FINANCES, "revenue", " \u0000 ", null))
        .hasMessageContaining("says nothing");
  }

  @Test
  void quotesAreCutAtAWord_neverLongerThan300() {
    var source =
        new FactSource("https://a.example/", "A", "word ".repeat(100), Facts.READ, null, "CC0");

    assertThat(source.quote()).hasSizeLessThanOrEqualTo(300).endsWith("word…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-13", "2026-02-30", "26", "2026-1"})
  void whatTheCalendarDoesNotKnowIsNoPeriod(String asOf) {
    assertThatThrownBy(() -> Facts.finding(SectionName.FINANCES, Attributes.REVENUE, "1", asOf))
        .hasMessageContaining("Not a day or period");
  }

  @ParameterizedTest
  @CsvSource({
    // today,      as of,      stale
    "2026-06-30, 2024, false",
    "2026-07-01, 2024, true",
    "2026-03-30, 2024-09, false",
    "2026-03-31, 2024-09, true",
    "2026-03-28, 2024-09-28, false",
    "2026-03-29, 2024-09-28, true",
  })
  void figuresAreTrustedFor18Months(LocalDate today, String asOf, boolean stale) {
    var revenue =
        Facts.fact("w", Facts.finding(SectionName.FINANCES, Attributes.REVENUE, "1", asOf));
    var size =
        Facts.fact(
            "w", Facts.finding(SectionName.BUSINESS_OVERVIEW, Attributes.EMPLOYEES, "1", asOf));

    assertThat(revenue.isStale(today)).isEqualTo(stale);
    assertThat(size.isStale(today)).isEqualTo(stale);
  }

  @Test
  void newsIsTrustedFor180Days_countedFromItsPublication() {
    var published =
        new Finding(
            SectionName.ACCOUNT_NEWS,
            Attributes.NEWS,
            "Opens a plant",
            null,
            null,
            null,
            0.8,
            Facts.source("A", Instant.parse("2026-01-01T12:00:00Z")));
    var fact = Facts.fact("w", published);

    assertThat(fact.isStale(LocalDate.parse("2026-06-30"))).isFalse();
    assertThat(fact.isStale(LocalDate.parse("2026-07-01"))).isTrue();
  }

  @Test
  void whatDoesNotAgeIsNeverStale() {
    var founded =
        Facts.fact(
            "w", Facts.finding(SectionName.BUSINESS_OVERVIEW, Attributes.FOUNDED, "1976", null));

    assertThat(founded.isStale(LocalDate.parse("2100-01-01"))).isFalse();
  }
}
