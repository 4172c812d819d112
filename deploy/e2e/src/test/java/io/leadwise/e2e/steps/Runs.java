package io.leadwise.e2e.steps;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.SelectionRun;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** Selection runs. */
public final class Runs {

  private static final String PATH = "/api/v1/selection-runs";

  private Runs() {}

  /** All runs, newest first. */
  public static List<JsonNode> all(LeadwiseApi api) {
    return api.list(PATH, 200);
  }

  /** Runs the agent once, or waits for the run that goes on. */
  public static JsonNode execute(LeadwiseApi admin, Duration limit) {
    return awaitEnd(admin, SelectionRun.start(admin), limit);
  }

  /** Waits until a run is over, and tells how it ended. */
  public static JsonNode awaitEnd(LeadwiseApi admin, String path, Duration limit) {
    return awaitState(admin, path, limit, run -> !run.path("status").asText().equals("RUNNING"));
  }

  /** Waits until a run is as wanted. */
  public static JsonNode awaitState(
      LeadwiseApi admin, String path, Duration limit, Predicate<JsonNode> wanted) {
    return await()
        .atMost(limit)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> admin.get(path).body(), wanted);
  }
}
