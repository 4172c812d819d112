package io.leadwise.e2e.faults;

import static io.leadwise.e2e.faults.FaultSuite.PATIENCE;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.steps.Runs;
import java.util.Set;

/**
 * A run in whose middle something goes wrong.
 *
 * @param path where it is asked for
 * @param leads ids of those that it selects
 */
record DisturbedRun(FaultSuite suite, String path, Set<String> leads) {

  /** Has it go on to where some of its leads are done and most are not. */
  DisturbedRun untilItsMiddle() {
    suite.web().admitMore(2);
    Runs.awaitState(
        suite.admin(),
        path,
        PATIENCE,
        run -> run.at("/counts/prioritized").asLong() > 0 || isOver(run));
    return this;
  }

  /** Lets all of it through the web, and waits until it is over. */
  JsonNode letGo() {
    suite.web().admit(Integer.MAX_VALUE);
    return Runs.awaitEnd(suite.admin(), path, PATIENCE);
  }

  /** As it is now. */
  JsonNode now() {
    return suite.admin().get(path).body();
  }

  String id() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static boolean isOver(JsonNode run) {
    return !run.path("status").asText().equals("RUNNING");
  }
}
