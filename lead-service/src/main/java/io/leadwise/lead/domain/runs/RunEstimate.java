package io.leadwise.lead.domain.runs;

import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.SelectionRun;
import java.time.Duration;
import java.time.Instant;

/**
 * How far a run is and how long it still takes, by its pace of the last half minute.
 *
 * @param percent of its leads that are through, rounded down; 100 only when the run is over
 * @param leadsPerSecond leads prioritized or failed a second; of a run that is over, its average
 * @param remainingSeconds null while it cannot be known: nothing came through lately, or the number
 *     of leads is not known yet
 */
public record RunEstimate(int percent, double leadsPerSecond, Long remainingSeconds) {

  /** What counts as lately. */
  public static final Duration LATELY = Duration.ofSeconds(30);

  private static final int ALMOST = 99;

  public static RunEstimate of(SelectionRun run, RunReading reading, Instant now) {
    long finished = finished(reading.counts());
    if (run.isOver()) {
      return new RunEstimate(100, rate(finished, between(run.startedAt(), run.completedAt())), 0L);
    }
    Long total = run.total();
    double rate = rate(reading.finishedLately(), window(run, now));
    if (total == null) {
      return new RunEstimate(0, rate, null);
    }
    long left = Math.max(0, total - finished);
    int percent = total == 0 ? 0 : (int) Math.min(ALMOST, 100 * finished / total);
    return new RunEstimate(percent, rate, rate == 0 ? null : (long) Math.ceil(left / rate));
  }

  private static long finished(RunCounts counts) {
    return counts.prioritized() + counts.failed();
  }

  private static Duration window(SelectionRun run, Instant now) {
    Duration since = between(run.startedAt(), now);
    return since.compareTo(LATELY) < 0 ? since : LATELY;
  }

  /** At least a second: the first answers of a run say little about its pace. */
  private static Duration between(Instant from, Instant to) {
    Duration between = Duration.between(from, to);
    return between.toMillis() < 1000 ? Duration.ofSeconds(1) : between;
  }

  private static double rate(long leads, Duration in) {
    return Math.round(10_000.0 * leads / in.toMillis()) / 10.0;
  }
}
