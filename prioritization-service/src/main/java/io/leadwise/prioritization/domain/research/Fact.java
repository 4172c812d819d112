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
    List<Source> sources) {

  public Fact {
    if (sources == null || sources.isEmpty()) {
      throw new IllegalArgumentException("A fact without a source is no fact: " + attribute);
    }
    sources = List.copyOf(sources);
  }

  /** Address of the first source: what is cited where there is room for one. */
  public String url() {
    return sources.get(0).url();
  }

  /** Where a fact comes from. */
  public record Source(
      String url,
      String publisher,
      String quote,
      Instant retrievedAt,
      Instant publishedAt,
      String licence) {}
}
