package io.leadwise.research.sources.edgar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses, of all amounts that were ever filed, those of the newest fiscal year and of the year
 * before. A filing's own {@code fy} says in which report an amount stands, not which year it is
 * about; so the end and the length of the period decide. What was filed last about a period counts:
 * it is the amended or restated amount.
 */
final class AnnualFigures {

  /** Years of whole weeks begin up to a week apart from the end of the year before. */
  private static final int GAP_DAYS = 8;

  private static final Comparator<XbrlValue> FILED_LAST =
      Comparator.comparing(XbrlValue::filed).thenComparing(XbrlValue::accession);

  private AnnualFigures() {}

  /**
   * Returns the newest year first, then the year before where it is known in the same tag and
   * currency, so that the two compare; for amounts on a day the newest alone.
   */
  static List<XbrlValue> of(Measure measure, List<XbrlValue> all) {
    List<XbrlValue> meant =
        all.stream().filter(value -> Measure.of(value.tag()) == measure).toList();
    List<XbrlValue> usable = inReportingCurrency(ofAnnualReports(meant));
    Optional<XbrlValue> newest =
        usable.stream()
            .max(
                Comparator.comparing(XbrlValue::end)
                    .thenComparing(value -> -measure.rank(value.tag()))
                    .thenComparing(FILED_LAST));
    if (newest.isEmpty()) {
      return List.of();
    }
    List<XbrlValue> years = new ArrayList<>(List.of(newest.get()));
    if (measure.isFlow()) {
      before(newest.get(), usable).ifPresent(years::add);
    }
    return years;
  }

  private static Optional<XbrlValue> before(XbrlValue newest, List<XbrlValue> usable) {
    return usable.stream()
        .filter(value -> value.tag().equals(newest.tag()))
        .filter(value -> Math.abs(ChronoUnit.DAYS.between(value.end(), newest.start())) <= GAP_DAYS)
        .max(FILED_LAST);
  }

  /**
   * Utilities state any twelve months in quarterly reports, which are no fiscal years: only periods
   * that an annual report states count. A newcomer, who has filed none yet, has prospectuses.
   */
  private static List<XbrlValue> ofAnnualReports(List<XbrlValue> values) {
    List<XbrlValue> annual = values.stream().filter(XbrlValue::isOfAnnualReport).toList();
    if (annual.isEmpty()) {
      return values.stream().filter(value -> !value.isOfQuarterlyReport()).toList();
    }
    var periods =
        annual.stream()
            .map(value -> List.of(value.tag(), period(value)))
            .collect(Collectors.toSet());
    return values.stream()
        .filter(value -> periods.contains(List.of(value.tag(), period(value))))
        .toList();
  }

  private static String period(XbrlValue value) {
    return value.start() + "/" + value.end();
  }

  /**
   * Foreign filers add a convenience translation of the newest year into dollars; the currency in
   * which most years are stated is the one they report in.
   */
  private static List<XbrlValue> inReportingCurrency(List<XbrlValue> values) {
    Map<String, Long> years = new HashMap<>();
    Map<String, LocalDate> newest = new HashMap<>();
    values.stream()
        .map(value -> List.of(value.currency(), value.end().toString()))
        .distinct()
        .forEach(
            seen -> {
              years.merge(seen.get(0), 1L, Long::sum);
              newest.merge(
                  seen.get(0), LocalDate.parse(seen.get(1)), (a, b) -> a.isAfter(b) ? a : b);
            });
    LocalDate last = newest.values().stream().max(Comparator.naturalOrder()).orElse(LocalDate.MIN);
    // A currency that is no longer used was left: whoever moved to dollars reports in dollars.
    Optional<String> currency =
        years.keySet().stream()
            .filter(one -> newest.get(one).equals(last))
            .max(Comparator.comparing(years::get));
    return values.stream()
        .filter(value -> currency.isPresent() && value.currency().equals(currency.get()))
        .toList();
  }
}
