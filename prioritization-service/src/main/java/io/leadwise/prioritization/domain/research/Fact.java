package io.leadwise.prioritization.domain.research;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One cited fact about a company. No source, no fact (domain.md §5).
 *
 * @param number the value as a number, for figures
 * @param asOf what the value is about: {@code 2024}, {@code 2024-09} or {@code 2024-09-28}
 * @param confidence 0 to 1, from the class of its source
 * @param stale older than facts of its kind are trusted
 * @param conflict another fact says something else about the same; both are kept
 * @param corrected a co-worker corrected it
 * @param news what type of news it is; null for other facts
 * @param derivedFrom ids of the facts that it follows from; empty for a found one
 * @param note how it was derived, or why it is not known; null where there is nothing to say
 */
public record Fact(
    UUID factId,
    ResearchSection section,
    String attribute,
    String value,
    BigDecimal number,
    String currency,
    String asOf,
    double confidence,
    boolean stale,
    boolean conflict,
    boolean corrected,
    News news,
    List<UUID> derivedFrom,
    String note,
    List<Source> sources) {

  public Fact {
    if (sources == null || sources.isEmpty()) {
      throw new IllegalArgumentException("A fact without a source is no fact: " + attribute);
    }
    // What was stored before these were known has none.
    derivedFrom = derivedFrom == null ? List.of() : List.copyOf(derivedFrom);
    sources = List.copyOf(sources);
  }

  /** Address of the first source: what is cited where there is room for one. */
  public String url() {
    return sources.get(0).url();
  }

  /**
   * What a piece of news is about.
   *
   * @param type such as {@code LEADERSHIP_CHANGE}, as research-service names it; it may learn more
   * @param method how the type is known
   * @param confidence 0 to 1, how sure the type is
   */
  public record News(String type, String method, double confidence) {}

  /** Where a fact comes from. */
  public record Source(
      String url,
      String publisher,
      String quote,
      Instant retrievedAt,
      Instant publishedAt,
      String licence) {}
}
