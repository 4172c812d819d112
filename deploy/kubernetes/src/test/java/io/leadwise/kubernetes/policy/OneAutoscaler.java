package io.leadwise.kubernetes.policy;

import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Each Deployment has exactly one autoscaler, keeps two replicas, and never gets more than its
 * topics have partitions.
 */
public final class OneAutoscaler implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    int partitions =
        manifests.ofKind("KafkaTopic").stream()
            .mapToInt(topic -> topic.at("/spec/partitions").asInt())
            .max()
            .orElse(0);
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      List<Manifest> scalers =
          scalers(manifests)
              .filter(s -> s.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))
              .toList();
      if (scalers.size() != 1) {
        problems.add(deployment + " is scaled by " + scalers);
      }
      if (!deployment.at("/spec/replicas").isMissingNode()) {
        problems.add(deployment + " sets the replicas back with each apply");
      }
      if (manifests.find("PodDisruptionBudget", deployment.name()).isEmpty()) {
        problems.add(deployment + " may be drained whole");
      }
      if (deployment.pod().path("topologySpreadConstraints").size() < 2) {
        problems.add(deployment + " may stand on one node");
      }
    }
    scalers(manifests)
        .forEach(
            scaler -> {
              String target = scaler.at("/spec/scaleTargetRef/name").asText();
              if (manifests.find("Deployment", target).isEmpty()) {
                problems.add(scaler + " scales nothing");
              }
              if (least(scaler) < 2 || most(scaler) > partitions) {
                problems.add(
                    scaler + " makes %d to %d replicas".formatted(least(scaler), most(scaler)));
              }
              scaler.content().findValues("consumerGroup").stream()
                  .filter(group -> !group.asText().equals(target))
                  .forEach(group -> problems.add(scaler + " looks at the lag of " + group));
            });
    return problems;
  }

  /** The objects that set the number of replicas of something. */
  static Stream<Manifest> scalers(Manifests manifests) {
    return Stream.of("HorizontalPodAutoscaler", "ScaledObject")
        .flatMap(kind -> manifests.ofKind(kind).stream());
  }

  /** Most replicas that one makes. */
  static int most(Manifest scaler) {
    return scaler.at("/spec/maxReplicas").asInt() + scaler.at("/spec/maxReplicaCount").asInt();
  }

  private static int least(Manifest scaler) {
    return scaler.at("/spec/minReplicas").asInt() + scaler.at("/spec/minReplicaCount").asInt();
  }
}
