package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import io.leadwise.kubernetes.Repository;
import io.leadwise.kubernetes.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Each selector takes exactly what it is meant for, and each named port exists where it leads. */
public final class MatchingSelectors implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      one(problems, deployment, taken(manifests, deployment.at("/spec/selector")));
      if (!ports(deployment).contains(Integer.toString(Repository.port(deployment.name())))) {
        problems.add(deployment + " does not open the port that the service listens on");
      }
    }
    for (Manifest service : manifests.ofKind("Service")) {
      List<Manifest> targets =
          manifests.ofKind("Deployment").stream()
              .filter(d -> Selector.matchesAll(service.at("/spec/selector"), d.podLabels()))
              .toList();
      one(problems, service, targets);
      for (JsonNode port : service.at("/spec/ports")) {
        targets.stream()
            .filter(target -> !ports(target).contains(port.path("targetPort").asText()))
            .forEach(t -> problems.add(service + " leads to a port that " + t + " does not have"));
      }
    }
    for (Manifest budget : manifests.ofKind("PodDisruptionBudget")) {
      one(problems, budget, taken(manifests, budget.at("/spec/selector")));
    }
    monitors(problems, manifests);
    return problems;
  }

  private static void monitors(List<String> problems, Manifests manifests) {
    for (Manifest service : manifests.ofKind("Service")) {
      boolean watched =
          manifests.ofKind("ServiceMonitor").stream()
              .filter(m -> Selector.matches(m.at("/spec/selector"), service.labels()))
              .flatMap(m -> Manifest.elements(m.at("/spec/endpoints")).stream())
              .anyMatch(
                  endpoint ->
                      Manifest.elements(service.at("/spec/ports")).stream()
                          .anyMatch(port -> port.path("name").equals(endpoint.path("port"))));
      if (!watched) {
        problems.add(service + " is watched by no ServiceMonitor");
      }
    }
  }

  private static List<Manifest> taken(Manifests manifests, JsonNode selector) {
    return manifests.ofKind("Deployment").stream()
        .filter(deployment -> Selector.matches(selector, deployment.podLabels()))
        .toList();
  }

  private static void one(List<String> problems, Manifest selecting, List<Manifest> taken) {
    if (taken.size() != 1 || !taken.get(0).name().equals(selecting.name())) {
      problems.add(selecting + " selects " + taken);
    }
  }

  private static Set<String> ports(Manifest deployment) {
    return deployment.containers().stream()
        .flatMap(container -> Manifest.elements(container.path("ports")).stream())
        .flatMap(port -> List.of(port.path("name"), port.path("containerPort")).stream())
        .map(JsonNode::asText)
        .collect(Collectors.toSet());
  }
}
