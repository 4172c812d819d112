package io.leadwise.e2e.steps;

import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.nio.file.Path;

/** How journeys start their suites. */
public final class Suites {

  /** Where settings of all consumers of a service begin. */
  public static final String CONSUMERS = "mp.messaging.connector.smallrye-kafka.";

  private static final Path LOGS = Path.of("target", "suite-logs").toAbsolutePath();

  private Suites() {}

  /**
   * Options of an isolated suite whose logs stay where a failed build finds them.
   *
   * @param name folder of its logs
   */
  public static SuiteOptions options(String name) {
    return SuiteOptions.isolated()
        .logFolder(LOGS.resolve(name))
        .quiet(true)
        // Sources on loopback need no politeness, and journeys should not wait for it.
        .property(Service.RESEARCH, "leadwise.research.sources.wikidata.min-interval", "PT0.01S")
        .property(Service.RESEARCH, "leadwise.research.sources.website.min-interval", "PT0.01S")
        .property(Service.RESEARCH, "leadwise.research.sources.sec-edgar.min-interval", "PT0.01S")
        .property(Service.RESEARCH, "leadwise.research.sources.gleif.min-interval", "PT0.01S")
        .property(Service.RESEARCH, "leadwise.research.sources.wikipedia.min-interval", "PT0.01S")
        .property(Service.RESEARCH, "leadwise.research.sources.gdelt.min-interval", "PT0.01S");
  }

  /**
   * As {@link #options(String)}, for processes that are killed: what waits for the dead is short.
   */
  public static SuiteOptions faults(String name) {
    SuiteOptions options =
        options(name)
            .property(Service.LEAD, "leadwise.lead.selection.tick", "1s")
            .property(Service.LEAD, "leadwise.lead.selection.lease", "PT3S")
            .property(Service.RESEARCH, "leadwise.research.lease", "PT3S");
    for (Service service : Service.values()) {
      options
          .property(service, CONSUMERS + "session.timeout.ms", "6000")
          .property(service, CONSUMERS + "heartbeat.interval.ms", "1000");
    }
    return options;
  }

  /** Ends a suite whose data nobody needs: its services need not finish what they do. */
  public static void discard(Suite suite) {
    for (Service service : Service.values()) {
      suite.service(service).kill();
    }
    suite.close();
  }
}
