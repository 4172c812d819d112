package io.leadwise.research.domain.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * A day, month or year that a value is about: 2024-09-28, 2024-09 or 2024.
 *
 * @param text as written
 * @param end its last day
 */
public record Period(String text, LocalDate end) implements Comparable<Period> {

  private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  /** Years of 52 or 53 weeks end up to nine days apart from a calendar year. */
  private static final int SHORTEST_YEAR = 355;

  private static final int LONGEST_YEAR = 375;

  /**
   * @throws IllegalArgumentException for anything that is no day, month or year of the calendar
   */
  public static Period parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException("Not a day or period: " + text);
    }
    try {
      return new Period(
          text,
          switch (text.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(text), 12, 31);
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
          });
    } catch (java.time.DateTimeException e) {
      throw new IllegalArgumentException("Not a day or period: " + text, e);
    }
  }

  /**
   * Returns whether both can be the same period, told more or less exactly: 2024 and 2024-09-28.
   * Two values without a period are about the same one: now.
   */
  public static boolean same(String a, String b) {
    return a == null || b == null ? a == null && b == null : a.startsWith(b) || b.startsWith(a);
  }

  /**
   * Returns whether this is the year after the other one. Both must be told equally exactly: which
   * fiscal year "2024" means is unknown beside a day.
   */
  public boolean isYearAfter(Period other) {
    if (text.length() != other.text.length()) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(other.end, end);
    return days >= SHORTEST_YEAR && days <= LONGEST_YEAR;
  }

  @Override
  public int compareTo(Period other) {
    return end.compareTo(other.end);
  }
}
