package io.leadwise.research.domain.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/**
 * When facts get too old (domain.md §5): news after 180 days, size and finances after 18 months.
 * The age counts from the end of the period that the fact is about; where none is given, from its
 * publication, else from the day it was read.
 */
final class FactAge {

  private static final int NEWS_DAYS = 180;
  private static final int FIGURE_MONTHS = 18;

  private FactAge() {}

  static boolean isStale(ResearchFact fact, LocalDate today) {
    if (fact.section() == SectionName.ACCOUNT_NEWS) {
      return dated(fact).plusDays(NEWS_DAYS).isBefore(today);
    }
    if (fact.section() == SectionName.FINANCES || fact.attribute().equals(Attributes.EMPLOYEES)) {
      return dated(fact).plusMonths(FIGURE_MONTHS).isBefore(today);
    }
    return false;
  }

  private static LocalDate dated(ResearchFact fact) {
    if (fact.asOf() != null) {
      return Period.parse(fact.asOf()).end();
    }
    return fact.sources().stream()
        .map(FactSource::publishedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .or(() -> fact.sources().stream().map(FactSource::retrievedAt).max(Instant::compareTo))
        .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
        .orElseThrow();
  }
}
