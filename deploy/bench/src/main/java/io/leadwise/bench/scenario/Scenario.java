package io.leadwise.bench.scenario;

import io.leadwise.bench.report.Report;
import io.leadwise.bench.stub.Delayed;
import io.leadwise.local.service.Service;
import java.util.Map;

/** One thing to measure over a running suite. */
public interface Scenario {

  /** Name on the command line and in file names. */
  String name();

  /** Companies that it needs besides those of the settings. */
  default int moreCompanies() {
    return 0;
  }

  /** Settings of the database server that it needs besides those of the suite. */
  default Map<String, String> postgres() {
    return Map.of();
  }

  /** Which answers of the stub web take their time. */
  default Delayed delayed() {
    return Delayed.EACH_ANSWER;
  }

  /** Settings of services that it needs besides those of the bench. */
  default Map<Service, Map<String, String>> services() {
    return Map.of();
  }

  /**
   * Measures and writes into the report; says there, too, what failed.
   *
   * @throws io.leadwise.local.service.SuiteException when it cannot go on
   */
  void measure(TestBed bed, Report report);
}
