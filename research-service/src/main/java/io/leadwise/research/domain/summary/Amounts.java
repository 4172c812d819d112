package io.leadwise.research.domain.summary;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures in a text, each with what makes it mean something else: percent, money, a scale. "28
 * %" is not in a text that says "on the 28th", and 5 million is not 5.
 */
final class Amounts {

  private static final Pattern DAY = Pattern.compile("\\b\\d{4}-\\d{2}(-\\d{2})?\\b");

  private static final String MONEY =
      "[$€£¥]|\\b(?:usd|eur|gbp|jpy|chf|sek|dollars?|euros?|pounds?)\\b";

  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<before>[$€£¥]|\\b(?:usd|eur|gbp|jpy|chf|sek) ?)? ?(?<sign>[-−+])?"
              + "(?<number>\\d+(?:[,.'\\u00a0\\u202f ]\\d{3})*(?:[.,]\\d+)?)"
              + " ?(?<scale>(?:thousand|million|millionen|mio|billion|milliarden|mrd|trillion|bn|mn|m|k|b)\\b)?"
              + " ?(?<after>%|percent\\b|per cent\\b|prozent\\b|"
              + MONEY
              + ")?");

  /** Figures in words cannot be looked up: a sentence with one is not worth the risk. */
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty"
              + "|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|half|quarter"
              + "|third|doubled?|doubling|tripled?|twice|tenfold|majority|most|largest|biggest|first"
              + "|leading|best|only|every|all|none|no|not|never)\\b");

  private Amounts() {}

  /** Returns figures with their kind; also those that stand in words, as they are. */
  static Set<String> in(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').replace('\u202f', ' ');
    Set<String> found = new HashSet<>();
    Matcher day = DAY.matcher(plain);
    while (day.find()) {
      found.add("day " + day.group());
      // A year may be told without its day.
      found.add(day.group().substring(0, 4));
    }
    Matcher figure = FIGURE.matcher(day.replaceAll(" "));
    while (figure.find()) {
      found.add(figure(figure));
    }
    Matcher word = IN_WORDS.matcher(figure.replaceAll(" "));
    while (word.find()) {
      found.add("word " + word.group());
    }
    return found;
  }

  private static String figure(Matcher figure) {
    String unit = unit(figure.group("before"), figure.group("after"));
    String scale = figure.group("scale") == null ? "" : " " + figure.group("scale");
    boolean negative = figure.group("sign") != null && !figure.group("sign").equals("+");
    return (negative ? "-" : "") + number(figure.group("number")) + scale + unit;
  }

  private static String unit(String before, String after) {
    if (after != null && (after.startsWith("%") || after.startsWith("p") && after.contains("cent"))
        || "prozent".equals(after)) {
      return " %";
    }
    return before != null || after != null ? " money" : "";
  }

  private static String number(String written) {
    String digits = written.replaceAll("[ '](?=\\d{3})", "");
    digits =
        digits.matches("\\d{1,3}(,\\d{3})+(\\.\\d+)?")
            ? digits.replace(",", "")
            : digits.matches("\\d{1,3}(\\.\\d{3}){2,}(,\\d+)?|\\d{1,3}(\\.\\d{3})+,\\d+")
                ? digits.replace(".", "").replace(',', '.')
                : digits.replace(',', '.');
    return digits.chars().filter(c -> c == '.').count() > 1
        ? digits
        : new BigDecimal(digits).stripTrailingZeros().toPlainString();
  }
}
