package io.leadwise.prioritization.domain.profile;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * A range with both ends included; an absent end is open.
 *
 * @param from lowest value that matches, or null
 * @param to highest value that matches, or null
 */
public record NumberRange(BigDecimal from, BigDecimal to) {
  private static final DecimalFormat PLAIN =
      new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));

  public NumberRange {
    if (from != null && to != null && from.compareTo(to) > 0) {
      throw new InvalidProfileException("The range from " + from + " to " + to + " is empty.");
    }
  }

  public static NumberRange of(long from, long to) {
    return new NumberRange(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
  }

  public boolean isOpen() {
    return from == null && to == null;
  }

  public boolean contains(BigDecimal value) {
    return (from == null || value.compareTo(from) >= 0) && (to == null || value.compareTo(to) <= 0);
  }

  /** The range as a person reads it: {@code 500 to 10,000}. */
  public String words() {
    if (from == null) {
      return "at most " + plain(to);
    }
    return to == null ? "at least " + plain(from) : plain(from) + " to " + plain(to);
  }

  /** A number with thousands separated, at most two decimals, the same in every locale. */
  public static String plain(BigDecimal number) {
    // DecimalFormat is not thread-safe, so each call has its own; to copy one costs less than to
    // make one.
    return ((DecimalFormat) PLAIN.clone()).format(number);
  }
}
