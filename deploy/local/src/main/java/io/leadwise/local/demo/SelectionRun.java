package io.leadwise.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.console.ProgressBar.Progress;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

/** Starts a selection run and follows it to its end. */
public final class SelectionRun {

  private static final String RUNS = "/api/v1/selection-runs";

  private SelectionRun() {}

  /**
   * Runs the agent once.
   *
   * @param limit how long the run may take
   * @param progress told again and again how far it is
   * @return the run as it ended
   * @throws SuiteException when it does not complete
   */
  public static JsonNode execute(LeadwiseApi admin, Duration limit, Consumer<Progress> progress) {
    String path = start(admin);
    JsonNode run =
        Waiting.until(
            limit,
            () -> {
              JsonNode body = admin.get(path).body();
              progress.accept(progressOf(body));
              return body;
            },
            body -> !body.path("status").asText().equals("RUNNING"),
            "The run did not end within " + limit.toSeconds() + " s.");
    String status = run.path("status").asText();
    if (!status.equals("COMPLETED")) {
      throw new SuiteException(
          "The run ended as %s: %s"
              .formatted(status, run.path("failureReason").asText("no reason was given")));
    }
    return run;
  }

  /** Starts a run and tells its path; the path of the one that is in progress, if one is. */
  public static String start(LeadwiseApi admin) {
    Answer answer = admin.send("POST", RUNS, Map.of());
    if (answer.status() == 409 && answer.problemCode().equals("run-in-progress")) {
      JsonNode latest = admin.list(RUNS, 1).get(0);
      return RUNS + "/" + latest.path("id").asText();
    }
    return LeadwiseApi.expect(answer, 201, 202).locationPath();
  }

  private static Progress progressOf(JsonNode run) {
    JsonNode counts = run.path("counts");
    return new Progress(
        counts.path("selected").asInt(),
        counts.path("researched").asInt(),
        counts.path("validated").asInt(),
        counts.path("prioritized").asInt(),
        counts.path("failed").asInt());
  }
}
