package io.leadwise.prioritization.domain.priority;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * Where a lead stands and why (domain.md §8).
 *
 * @param score 0 to 100 with two decimals: the sum of the shares
 * @param handRaiser hand-raisers come first, whatever their score
 * @param rulesVersion names the rules that made the score
 */
public record Priority(
    BigDecimal score,
    boolean handRaiser,
    String rulesVersion,
    List<Factor> factors,
    String topReason) {

  static Priority of(
      boolean handRaiser, String handRaiserReason, String rulesVersion, List<Factor> factors) {
    BigDecimal score =
        factors.stream().map(Factor::share).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    String topReason =
        handRaiser
            ? handRaiserReason
            : factors.stream()
                // max keeps the last of equals: reversed below, the heavier factor wins a tie.
                .max(Comparator.comparing(Factor::share).thenComparing(Factor::factor, reversed()))
                .map(Factor::sentence)
                .orElse(null);
    return new Priority(score, handRaiser, rulesVersion, List.copyOf(factors), topReason);
  }

  /** The same lead with other factors; the top reason stays one of the rules. */
  Priority with(List<Factor> others) {
    BigDecimal sum =
        others.stream().map(Factor::share).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    return new Priority(sum, handRaiser, rulesVersion, List.copyOf(others), topReason);
  }

  /**
   * The same lead without any points, for one that is excluded: it comes after the others, and a
   * hand-raiser after the other hand-raisers.
   *
   * @param reason why
   */
  Priority withheld(String reason) {
    return new Priority(
        BigDecimal.ZERO.setScale(2),
        handRaiser,
        rulesVersion,
        factors.stream().map(Factor::withheld).toList(),
        handRaiser ? topReason + " " + reason : reason);
  }

  private static Comparator<FactorName> reversed() {
    return Comparator.reverseOrder();
  }
}
