package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.research.Fact;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;

/**
 * The researched fact that a draft opens with.
 *
 * @param attribute what it is about, in the words of research-service
 * @param number the value as a number, for figures
 * @param asOf what the value is about: {@code 2024}, {@code 2024-09} or {@code 2024-09-28}; null
 *     where that is not known
 * @param url address of its first source
 */
public record OpeningFact(
    UUID factId,
    String attribute,
    String value,
    BigDecimal number,
    String currency,
    String asOf,
    String url,
    String publisher) {

  static final String NEWS = "news";

  private static final Set<String> FIGURES = Set.of("revenue", "employees");

  static OpeningFact of(Fact fact) {
    return new OpeningFact(
        fact.factId(),
        fact.attribute(),
        fact.value(),
        fact.number(),
        fact.currency(),
        fact.asOf(),
        fact.url(),
        fact.sources().get(0).publisher());
  }

  boolean isNews() {
    return attribute.equals(NEWS);
  }

  boolean isFigure() {
    return FIGURES.contains(attribute) && number != null;
  }
}
