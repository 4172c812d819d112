package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Probes ask the right question, and a pod that goes has time to finish: Kafka or PostgreSQL away
 * takes a replica out of the Service and never restarts it.
 */
public final class ProbedPods implements Policy {

  private static final Map<String, String> PATHS =
      Map.of(
          "startupProbe", "/q/health/live",
          "livenessProbe", "/q/health/live",
          "readinessProbe", "/q/health/ready");

  /** The batch in hand, its commit, and the close of the producer. */
  private static final Duration AFTER_SHUTDOWN_TIMEOUT = Duration.ofSeconds(20);

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      for (JsonNode container : deployment.containers()) {
        PATHS.forEach(
            (probe, path) -> {
              if (!container.path(probe).at("/httpGet/path").asText().equals(path)) {
                problems.add(deployment + " has no " + probe + " of " + path);
              }
            });
        shutdown(problems, manifests, deployment, container);
      }
      if (!deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asText().equals("0")) {
        problems.add(deployment + " takes an old pod away before a new one is ready");
      }
    }
    return problems;
  }

  private static void shutdown(
      List<String> problems, Manifests manifests, Manifest deployment, JsonNode container) {
    Duration sleep = Duration.ofSeconds(container.at("/lifecycle/preStop/sleep/seconds").asLong());
    Duration grace =
        Duration.ofSeconds(deployment.pod().path("terminationGracePeriodSeconds").asLong(30));
    String timeout = Environment.of(manifests, deployment).get("QUARKUS_SHUTDOWN_TIMEOUT");
    if (timeout == null) {
      problems.add(deployment + " does not wait for requests when it stops");
      return;
    }
    if (sleep.isZero()) {
      problems.add(deployment + " stops while requests are still sent to it");
    }
    Duration needed = sleep.plus(Duration.parse("PT" + timeout)).plus(AFTER_SHUTDOWN_TIMEOUT);
    if (grace.compareTo(needed) < 0) {
      problems.add(deployment + " is killed after %s and needs %s".formatted(grace, needed));
    }
  }
}
