package io.leadwise.prioritization.domain.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Fit of one lead: matched ÷ known criteria, each with its evidence (domain.md §7).
 *
 * @param total criteria that the profile sets
 * @param exclusion why the lead is excluded; null when it is not. It changes nothing in the fit
 */
public record FitAssessment(
    FitLevel level,
    int matched,
    int known,
    int total,
    List<CriterionResult> criteria,
    Exclusion exclusion) {

  /** Below this part of known criteria the fit says little, and more should be found out. */
  private static final BigDecimal ENOUGH = new BigDecimal("0.60");

  /**
   * @param exclusion null when the lead is not excluded
   */
  public static FitAssessment of(
      List<CriterionResult> criteria, FitBorders borders, Exclusion exclusion) {
    int matched = count(criteria, CriterionResult.CriterionAnswer.MATCHED);
    int known = criteria.size() - count(criteria, CriterionResult.CriterionAnswer.UNKNOWN);
    return new FitAssessment(
        borders.level(matched, known),
        matched,
        known,
        criteria.size(),
        List.copyOf(criteria),
        exclusion);
  }

  /** Known ÷ all criteria, 0 to 1 with two decimals; null when the profile sets none. */
  public BigDecimal coverage() {
    return total == 0
        ? null
        : BigDecimal.valueOf(known).divide(BigDecimal.valueOf(total), 2, RoundingMode.HALF_UP);
  }

  /** What to find out, and where; null when enough is known. It changes no rank. */
  public String advice() {
    if (total == 0 || coverage().compareTo(ENOUGH) >= 0) {
      return null;
    }
    String missing =
        criteria.stream()
            .filter(it -> it.result() == CriterionResult.CriterionAnswer.UNKNOWN)
            .map(it -> it.note() == null ? it.criterion() : it.criterion() + " – " + it.note())
            .collect(Collectors.joining(" "));
    return known + " of " + total + " criteria are known. To find out: " + missing;
  }

  private static int count(List<CriterionResult> criteria, CriterionResult.CriterionAnswer answer) {
    return (int) criteria.stream().filter(one -> one.result() == answer).count();
  }
}
