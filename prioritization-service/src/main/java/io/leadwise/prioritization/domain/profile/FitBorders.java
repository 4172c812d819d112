package io.leadwise.prioritization.domain.profile;

/**
 * Borders between the levels of fit (domain.md §7: HIGH above 70 %, MODERATE 50 % to 70 %
 * inclusive).
 *
 * @param highAbovePercent a share of matched criteria above this is HIGH
 * @param moderateFromPercent a share from this on is at least MODERATE
 */
public record FitBorders(int highAbovePercent, int moderateFromPercent) {

  public FitBorders {
    if (moderateFromPercent < 1
        || highAbovePercent < moderateFromPercent
        || highAbovePercent > 99) {
      throw new IllegalArgumentException(
          "Borders must satisfy 1 <= moderate-from <= high-above <= 99, not "
              + moderateFromPercent
              + " and "
              + highAbovePercent);
    }
  }

  /** The level of that many matched among the known criteria, compared in whole numbers. */
  public FitLevel level(int matched, int known) {
    if (known == 0) {
      return FitLevel.UNKNOWN;
    }
    if (matched * 100 > highAbovePercent * known) {
      return FitLevel.HIGH;
    }
    return matched * 100 >= moderateFromPercent * known ? FitLevel.MODERATE : FitLevel.LOW;
  }
}
