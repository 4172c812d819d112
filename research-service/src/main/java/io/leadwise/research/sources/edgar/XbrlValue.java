package io.leadwise.research.sources.edgar;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One tagged amount of one filing.
 *
 * @param tag with its taxonomy: us-gaap:Revenues
 * @param currency ISO 4217
 * @param start first day of the period; null for an amount on a day
 * @param end last day of the period, or the day
 * @param form that it was filed in: 10-K, 20-F/A …
 */
record XbrlValue(
    String tag,
    String currency,
    LocalDate start,
    LocalDate end,
    BigDecimal value,
    String accession,
    String form,
    LocalDate filed) {

  /** Fiscal years of 52 or 53 weeks, and short ones after a merger of a few days. */
  private static final int SHORTEST_YEAR = 350;

  private static final int LONGEST_YEAR = 380;

  /** Returns the length of the period in days, both ends included; 0 for a day. */
  long days() {
    return start == null ? 0 : ChronoUnit.DAYS.between(start, end) + 1;
  }

  boolean isYear() {
    return days() >= SHORTEST_YEAR && days() <= LONGEST_YEAR;
  }

  /** Returns whether an annual report states it, amended ones and those of foreigners included. */
  boolean isOfAnnualReport() {
    return form.startsWith("10-K") || form.startsWith("20-F") || form.startsWith("40-F");
  }

  /** Returns whether a quarterly report states it: its years are often any twelve months. */
  boolean isOfQuarterlyReport() {
    return form.startsWith("10-Q");
  }
}
