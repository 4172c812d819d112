package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.NumberRange;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Whether a number lies in a range.
 *
 * @param unit written after numbers, with a blank before; empty for none
 * @param nearPercent how far outside, in percent of the border, is near
 */
record RangeQuestion(String criterion, NumberRange range, String unit, int nearPercent) {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param original the number before it was converted, in words; null when it was not
   */
  CriterionResult answer(BigDecimal value, String original, String source) {
    boolean matched = range.contains(value);
    String shown = NumberRange.plain(value) + unit;
    String evidence =
        (original == null ? shown : original + " is " + shown + ", which")
            + (matched ? " is within " : " is not within ")
            + range.words()
            + unit;
    return CriterionResult.of(criterion, matched, evidence, source)
        .near(matched ? null : near(value));
  }

  private String near(BigDecimal value) {
    boolean below = range.from() != null && value.compareTo(range.from()) < 0;
    BigDecimal border = below ? range.from() : range.to();
    if (border.signum() == 0) {
      return null;
    }
    BigDecimal percent =
        value.subtract(border).abs().multiply(HUNDRED).divide(border.abs(), MathContext.DECIMAL64);
    return percent.compareTo(BigDecimal.valueOf(nearPercent)) > 0
        ? null
        : NumberRange.plain(value)
            + unit
            + " is "
            + percentWords(percent)
            + (below ? " below " : " above ")
            + NumberRange.plain(border)
            + unit
            + ".";
  }

  private static String percentWords(BigDecimal percent) {
    String plain = NumberRange.plain(percent);
    return plain.equals("0") ? "less than 0.01 %" : plain + " %";
  }
}
