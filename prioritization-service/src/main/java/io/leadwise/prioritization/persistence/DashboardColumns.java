package io.leadwise.prioritization.persistence;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.progress.Stage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is counted of the leads of a seller and a day: how it is counted, and how it is added up.
 */
final class DashboardColumns {

  /**
   * @param counted over rows of {@code lead_progress p}
   * @param added over counts {@code c} and consents {@code s}
   */
  private record Counted(String name, String counted, String added) {
    static Counted of(String name, String condition) {
      return new Counted(
          name, "count(*) filter (where p.lead_id is not null and " + condition + ")", sum(name));
    }

    private static String sum(String name) {
      return "sum(c." + name + ")::bigint";
    }
  }

  private static final String OPEN = "p.status = 'OPEN' and ";

  private static final List<Counted> ALL =
      Stream.of(
              Stream.of(Counted.of("selected", "true")),
              each("stage", Stage.values(), ""),
              each("status", LeadStatus.values(), ""),
              each("fit", FitLevel.values(), OPEN),
              each("validity", Validity.values(), OPEN),
              // Suggested actions are shown to nobody without the owner's consent (domain.md §1).
              each("action", Action.values(), OPEN)
                  .map(
                      it ->
                          new Counted(
                              it.name(),
                              it.counted(),
                              "coalesce(sum(c."
                                  + it.name()
                                  + ") filter (where s.granted), 0)::bigint")),
              Stream.of(
                  Counted.of("acted", "p.seconds_to_action is not null"),
                  new Counted(
                      "seconds",
                      "coalesce(sum(p.seconds_to_action), 0)::bigint",
                      Counted.sum("seconds"))))
          .flatMap(columns -> columns)
          .toList();

  /** Names, in the order of the two below. */
  static final String NAMES = joined("%1$s");

  /** Counts leads; to be grouped by seller and day. */
  static final String COUNTED =
      ALL.stream().map(it -> it.counted() + " as " + it.name()).collect(Collectors.joining(", "));

  /** Adds counts up. */
  static final String ADDED =
      ALL.stream().map(it -> it.added() + " as " + it.name()).collect(Collectors.joining(", "));

  /** Replaces counts by newer ones. */
  static final String REPLACED = joined("%1$s = excluded.%1$s");

  private DashboardColumns() {}

  static String name(String column, Enum<?> value) {
    return column + "_" + value.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Counted> each(String column, Enum<?>[] values, String condition) {
    return Stream.of(values)
        .map(
            value ->
                Counted.of(
                    name(column, value), condition + "p." + column + " = '" + value.name() + "'"));
  }

  private static String joined(String form) {
    return ALL.stream().map(it -> form.formatted(it.name())).collect(Collectors.joining(", "));
  }
}
