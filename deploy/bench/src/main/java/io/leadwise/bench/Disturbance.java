package io.leadwise.bench;

import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.report.Report;
import java.util.Locale;

/** How much of the machine other programs used while something was measured. */
final class Disturbance {

  /** Below this share of one core nobody was disturbed. */
  private static final double NOTHING = 0.1;

  private final long beganNanos = System.nanoTime();
  private final double beganBusy = ResourceMonitor.machineSeconds();
  private final double beganOwn =
      ProcessHandle.current().info().totalCpuDuration().map(d -> d.toMillis() / 1e3).orElse(0.0);

  private Disturbance() {}

  /** Begins to look, before any process of the suite is started. */
  static Disturbance begin() {
    return new Disturbance();
  }

  /**
   * Remarks it, if there was any.
   *
   * @param suite processor time of the processes of the suite over their whole life
   */
  void remark(ResourceMonitor.Cpu suite, Report report) {
    double seconds = (System.nanoTime() - beganNanos) / 1e9;
    double others = suite.machine() - beganBusy - (suite.total() - beganOwn);
    double cores = others / seconds;
    if (cores > NOTHING) {
      report.remark(
          String.format(
              Locale.ROOT,
              "Other programs used %.1f of %d cores meanwhile, so Leadwise had less than the"
                  + " targets assume.",
              cores,
              Runtime.getRuntime().availableProcessors()));
    }
  }
}
