package io.leadwise.kubernetes.policy;

import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No database runs out of connections, with every replica there and one more during an update. */
public final class EnoughConnections implements Policy {

  /** 16 in the pool, one of the relay, one to spare. */
  private static final int BY_REPLICA = 18;

  /** Reserved for superusers, replication and the operator. */
  private static final int BY_OTHERS = 13;

  @Override
  public List<String> problems(Manifests manifests) {
    Map<String, Integer> needed = new HashMap<>();
    List<String> problems = new ArrayList<>();
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      String server = server(manifests, deployment);
      int replicas =
          OneAutoscaler.scalers(manifests)
              .filter(s -> s.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()))
              .mapToInt(OneAutoscaler::most)
              .max()
              .orElse(deployment.at("/spec/replicas").asInt(1));
      if (manifests.find("Cluster", server).isEmpty()) {
        problems.add(deployment + " has no server " + server);
      }
      needed.merge(server, (replicas + 1) * BY_REPLICA, Integer::sum);
    }
    for (Manifest cluster : manifests.ofKind("Cluster")) {
      int most = cluster.at("/spec/postgresql/parameters/max_connections").asInt();
      int wanted = needed.getOrDefault(cluster.name(), 0) + BY_OTHERS;
      if (most < wanted) {
        problems.add(cluster + " has %d connections and needs %d".formatted(most, wanted));
      }
    }
    return problems;
  }

  /** The CloudNativePG cluster that the JDBC URL of a service names. */
  private static String server(Manifests manifests, Manifest deployment) {
    return manifests.ofKind("ConfigMap").stream()
        .map(map -> map.at("/data").path(deployment.name()).asText())
        .filter(url -> url.startsWith("jdbc:"))
        .map(url -> URI.create(url.substring("jdbc:".length())).getHost().replaceAll("-rw$", ""))
        .findFirst()
        .orElse("of its own");
  }
}
