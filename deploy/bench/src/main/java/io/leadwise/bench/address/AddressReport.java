package io.leadwise.bench.address;

import io.leadwise.bench.address.AddressRace.Round;
import io.leadwise.bench.measure.Percentiles;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Writes down how the race went; the median of the rounds decides. */
public final class AddressReport {

  private static final double SMALLEST = Double.MIN_VALUE;

  private AddressReport() {}

  /** Adds the outcome, a table and each round. */
  public static void write(List<Round> rounds, Report report) {
    Percentiles ratios = of(rounds, Round::ratio);
    String measured =
        String.format(
            Locale.ROOT,
            "%.2f × (min %.2f, max %.2f)",
            ratios.at(50),
            ratios.at(SMALLEST),
            ratios.max());
    report.add(Outcome.of(Target.EMAIL_SPEED, measured, ratios.at(50) <= Target.EMAIL_RATIO));
    Section section =
        new Section("Time per address", "what", "min", "median", "max")
            .note(
                "In nanoseconds, %d rounds in turns; the ratio is taken round by round."
                    .formatted(rounds.size()));
    row(section, "Leadwise: syntax, lists, type", of(rounds, Round::leadwiseNanos));
    row(section, "JMail: syntax", of(rounds, Round::jmailNanos));
    row(section, "ratio", ratios);
    report.add(section);
    report.series("rounds", rounds);
  }

  private static void row(Section section, String what, Percentiles values) {
    section.row(what, values.at(SMALLEST), values.at(50), values.max());
  }

  private static Percentiles of(List<Round> rounds, ToDoubleFunction<Round> value) {
    return Percentiles.of(rounds.stream().map(value::applyAsDouble).toList());
  }
}
