package io.leadwise.research.domain.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A cited fact about a company.
 *
 * @param id kept as long as the same source states the same
 * @param origin name of the research source that found it
 * @param sources at least one; several when independent sources agree
 * @param newsHint what type of news it is, and how that is known; null for other facts
 */
public record ResearchFact(
    UUID id,
    String origin,
    SectionName section,
    String attribute,
    String value,
    BigDecimal number,
    String currency,
    String asOf,
    double confidence,
    List<FactSource> sources,
    NewsHint newsHint) {

  public ResearchFact {
    Objects.requireNonNull(id);
    Objects.requireNonNull(origin);
    sources = List.copyOf(sources);
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("No source, no fact: " + attribute);
    }
  }

  public static ResearchFact of(UUID id, String origin, Finding found) {
    return new ResearchFact(
        id,
        origin,
        found.section(),
        found.attribute(),
        found.value(),
        found.number(),
        found.currency(),
        found.asOf(),
        found.confidence(),
        List.of(found.source()),
        found.newsHint());
  }

  /** Returns whether it is older than facts of its kind are trusted on that day. */
  public boolean isStale(LocalDate today) {
    return FactAge.isStale(this, today);
  }

  /** Returns the same fact with other sources and another confidence. */
  public ResearchFact citing(List<FactSource> cited, double trust) {
    return new ResearchFact(
        id, origin, section, attribute, value, number, currency, asOf, trust, cited, newsHint);
  }

  /** Returns the same piece of news with another type. */
  public ResearchFact typed(NewsHint hint) {
    return new ResearchFact(
        id, origin, section, attribute, value, number, currency, asOf, confidence, sources, hint);
  }

  /** Returns what is said, whoever says it and wherever it stands. */
  FactMeaning meaning() {
    return FactMeaning.of(section, attribute, value, number, currency, asOf);
  }
}
