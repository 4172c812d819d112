package io.leadwise.e2e.steps;

import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.nio.file.Path;

/** How journeys start their suites. */
public final class Suites {

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
        .property(Service.RESEARCH, "leadwise.research.sources.website.min-interval", "PT0.01S");
  }
}
