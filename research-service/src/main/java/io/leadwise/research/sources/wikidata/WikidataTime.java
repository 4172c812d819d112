package io.leadwise.research.sources.wikidata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point in time with its precision. The text always has a month and a day, which mean nothing
 * beyond the precision and may be 00. A day or month of the Julian calendar is another one of ours,
 * so of such a date only the year is taken.
 *
 * @param period 2024, 2024-09 or 2024-09-28
 * @param start first day of the period
 * @param end last day of the period
 */
record WikidataTime(String period, LocalDate start, LocalDate end) {

  private static final int YEAR = 9;
  private static final int MONTH = 10;
  private static final String JULIAN = "Q1985786";
  private static final Pattern TEXT =
      Pattern.compile("\\+0*(\\d{1,4})-(\\d{2})-(\\d{2})T\\d{2}:\\d{2}:\\d{2}Z");

  /** Reads a time value; empty for one that is vaguer than a year, before our era, or broken. */
  static Optional<WikidataTime> read(JsonNode value) {
    Matcher text = TEXT.matcher(value.path("time").asText());
    int precision = value.path("precision").asInt();
    if (!text.matches() || precision < YEAR) {
      return Optional.empty();
    }
    int year = Integer.parseInt(text.group(1));
    int month = Integer.parseInt(text.group(2));
    int day = Integer.parseInt(text.group(3));
    boolean julian = value.path("calendarmodel").asText().endsWith(JULIAN);
    try {
      if (precision == YEAR || month == 0 || julian) {
        return Optional.of(ofYear(year));
      }
      if (precision == MONTH || day == 0) {
        YearMonth at = YearMonth.of(year, month);
        return Optional.of(
            new WikidataTime("%04d-%02d".formatted(year, month), at.atDay(1), at.atEndOfMonth()));
      }
      LocalDate at = LocalDate.of(year, month, day);
      return Optional.of(new WikidataTime(at.toString(), at, at));
    } catch (DateTimeException e) {
      // Such as 31 February: the source is wrong, so there is no date.
      return Optional.empty();
    }
  }

  private static WikidataTime ofYear(int year) {
    return new WikidataTime(
        "%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }
}
