package io.leadwise.bench.measure;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Follows a selection run by its API until it ends or the time is over. */
public final class RunWatch {

  /** Counts of a run that are followed. */
  public static final List<String> STAGES =
      List.of("selected", "researched", "validated", "prioritized", "failed");

  private static final long INTERVAL_MILLIS = 200;

  /**
   * The service counts all leads of the run for each answer: of a large run it is asked less often,
   * or the question would be part of what is measured.
   */
  private static final long LEADS_PER_MILLI = 50;

  private static final int MOST_MISSES = 50;

  private final Map<String, List<Milestones.Point>> points = new LinkedHashMap<>();
  private JsonNode latest;
  private int misses;

  private RunWatch() {
    STAGES.forEach(stage -> points.put(stage, new ArrayList<>()));
  }

  /**
   * Follows a run.
   *
   * @param path of the run
   * @param sinceNanos its start by {@link System#nanoTime()}
   * @param limit how long to follow it
   * @throws SuiteException when the API answers badly again and again
   */
  public static RunWatch follow(LeadwiseApi admin, String path, long sinceNanos, Duration limit) {
    RunWatch watch = new RunWatch();
    long deadline = sinceNanos + limit.toNanos();
    while (!watch.ask(admin, path, sinceNanos) && System.nanoTime() < deadline) {
      watch.pause();
    }
    return watch;
  }

  /** Counts by time of each stage. */
  public Map<String, List<Milestones.Point>> points() {
    return points;
  }

  /** Whether all leads are through, by the run's own account. */
  public boolean completed() {
    return status().equals("COMPLETED");
  }

  public String status() {
    return latest == null ? "UNKNOWN" : latest.path("status").asText("UNKNOWN");
  }

  /** The latest count of a stage. */
  public long count(String stage) {
    return latest == null ? 0 : latest.path("counts").path(stage).asLong();
  }

  /** Why leads failed, as the run says; empty when none did. */
  public String failures() {
    JsonNode failures = latest == null ? null : latest.get("failures");
    return failures == null || failures.isEmpty() ? "" : failures.toString();
  }

  /** Questions that were not answered well. */
  public int misses() {
    return misses;
  }

  private boolean ask(LeadwiseApi admin, String path, long sinceNanos) {
    try {
      latest = admin.get(path).body();
    } catch (SuiteException e) {
      // A busy service may be late once; a broken one must not keep the bench waiting.
      if (++misses >= MOST_MISSES) {
        throw e;
      }
      return false;
    }
    double at = (System.nanoTime() - sinceNanos) / 1e9;
    STAGES.forEach(s -> points.get(s).add(new Milestones.Point(at, count(s))));
    return !status().equals("RUNNING");
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(Math.max(INTERVAL_MILLIS, count("selected") / LEADS_PER_MILLI));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
