package io.leadwise.bench.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.bench.measure.LagMonitor;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What admins do before and while the agent works, through the API. */
final class AgentWork {

  private static final String SETTINGS = "/api/v1/agent-settings";
  private static final List<String> SET_BY_THE_SERVICE =
      List.of("version", "updatedAt", "updatedBy");

  private static final long QUIET_PAUSE_MILLIS = 250;
  private static final int QUIET_IN_A_ROW = 4;

  private AgentWork() {}

  /** Switches the agent on, with room for so many leads in a run. */
  static void activate(LeadwiseApi admin, int leads) {
    change(admin, true, leads);
  }

  /** Switches the agent off, so that an import selects nothing by itself. */
  static void deactivate(LeadwiseApi admin) {
    change(admin, false, 1);
  }

  private static void change(LeadwiseApi admin, boolean active, int leads) {
    Answer current = admin.get(SETTINGS);
    ObjectNode settings = current.body().deepCopy();
    settings.remove(SET_BY_THE_SERVICE);
    settings.put("active", active);
    settings.put("firstActivationLimit", leads);
    settings.put("maxLeadsPerRun", leads);
    LeadwiseApi.expect(
        admin.send("PUT", SETTINGS, settings, "If-Match", current.header("etag")), 200);
  }

  /** Starts a run and returns its path. */
  static String startRun(LeadwiseApi admin) {
    Answer answer = admin.send("POST", "/api/v1/selection-runs", Map.of());
    return LeadwiseApi.expect(answer, 201, 202).locationPath();
  }

  /**
   * Waits until all consumers have read everything.
   *
   * @return how long it took, in seconds
   * @throws SuiteException when it takes longer than the limit
   */
  static double awaitQuiet(LagMonitor lags, Duration limit) {
    long began = System.nanoTime();
    long quietSince = began;
    int quiet = 0;
    while (quiet < QUIET_IN_A_ROW) {
      if (System.nanoTime() - began > limit.toNanos()) {
        throw new SuiteException(
            "The consumers were still behind after %d s.".formatted(limit.toSeconds()));
      }
      if (lags.total() == 0) {
        quietSince = quiet == 0 ? System.nanoTime() : quietSince;
        quiet++;
      } else {
        quiet = 0;
      }
      pause();
    }
    return (quietSince - began) / 1e9;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(QUIET_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
