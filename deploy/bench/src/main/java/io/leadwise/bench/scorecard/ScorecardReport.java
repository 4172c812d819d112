package io.leadwise.bench.scorecard;

import io.leadwise.bench.measure.Percentiles;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import java.util.Locale;

/** Writes down how fast a scorecard is; the slowest training and the median round decide. */
public final class ScorecardReport {

  private static final double SMALLEST = Double.MIN_VALUE;

  private ScorecardReport() {}

  /** Adds the outcomes, a table and each round. */
  public static void write(ScorecardRace.Result result, Report report) {
    Percentiles training = Percentiles.of(result.trainingSeconds());
    Percentiles rate = Percentiles.of(result.leadsPerSecond());
    report.add(
        Outcome.of(
            Target.SCORECARD_TRAINING,
            String.format(Locale.ROOT, "%.2f s at most", training.max()),
            training.max() < Target.SCORECARD_TRAINING_SECONDS));
    report.add(
        Outcome.of(
            Target.SCORECARD_SCORING,
            String.format(Locale.ROOT, "%,.0f leads/s (min %,.0f)", rate.at(50), rate.at(SMALLEST)),
            rate.at(50) >= Target.SCORECARD_LEADS_PER_SECOND));
    Section section = new Section("Scorecard", "what", "min", "median", "max");
    row(section, "one training, seconds", training);
    row(section, "scored per second on one core", rate);
    report.add(section);
    report.series("trainingSeconds", result.trainingSeconds());
    report.series("leadsPerSecond", result.leadsPerSecond());
  }

  private static void row(Section section, String what, Percentiles values) {
    section.row(what, values.at(SMALLEST), values.at(50), values.max());
  }
}
