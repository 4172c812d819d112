package io.leadwise.prioritization.domain.priority;

import java.math.BigDecimal;

/**
 * One part of a score.
 *
 * @param value what was found
 * @param share points of the score, in hundredths; all shares add up to the score exactly
 * @param maximum most points that this factor can give
 * @param sentence why, for a seller
 */
public record Factor(
    FactorName factor, String value, BigDecimal share, BigDecimal maximum, String sentence) {

  /**
   * @param permille part of the maximum that is given, 0 to 1000; parts of a hundredth are dropped
   */
  static Factor of(FactorName name, String value, int maximum, int permille, String sentence) {
    int part = Math.max(0, Math.min(1000, permille));
    return new Factor(
        name,
        value,
        BigDecimal.valueOf(maximum * 100L * part / 1000, 2),
        BigDecimal.valueOf(maximum * 100L, 2),
        sentence);
  }

  /**
   * The same factor with only a part of the points.
   *
   * @param percent of share and maximum; parts of a hundredth are dropped
   */
  Factor scaled(int percent) {
    return new Factor(factor, value, scaled(share, percent), scaled(maximum, percent), sentence);
  }

  /** The same factor without its points. */
  Factor withheld() {
    return new Factor(
        factor,
        value,
        BigDecimal.ZERO.setScale(2),
        maximum,
        sentence + " It gives no points, as the lead is excluded.");
  }

  private static BigDecimal scaled(BigDecimal points, int percent) {
    return BigDecimal.valueOf(points.unscaledValue().longValueExact() * percent / 100, 2);
  }
}
