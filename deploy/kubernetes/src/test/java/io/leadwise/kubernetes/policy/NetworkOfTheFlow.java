package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import io.leadwise.kubernetes.Repository;
import io.leadwise.kubernetes.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Nothing is allowed by default; each service reaches Kafka, its own database, names and the keys
 * of the identity provider, and besides only what stands here.
 */
public final class NetworkOfTheFlow implements Policy {

  /** What some services reach besides; DNS by hand, mail servers only with the component. */
  private static final Map<String, Set<String>> BESIDES =
      Map.of(
          "research-service", Set.of("internet:443/TCP", "internet:80/TCP"),
          "email-validation-service", Set.of("internet:53/UDP", "internet:53/TCP"),
          "prioritization-service",
              Set.of("consent-service:8085/TCP", "internet:443/TCP", "internet:8443/TCP"));

  /** No public address is in these: a web page must not lead into the cluster or the cloud. */
  private static final Set<String> PRIVATE =
      Set.of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "224.0.0.0/3");

  private static final String GLOBAL_IPV6 = "2000::/3";

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    List<Manifest> policies = manifests.ofKind("NetworkPolicy");
    ObjectNode noLabels = JsonNodeFactory.instance.objectNode();
    if (policies.stream().noneMatch(p -> denies(p, noLabels))) {
      problems.add("a pod without policies may do anything");
    }
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      JsonNode labels = deployment.podLabels();
      if (policies.stream().noneMatch(p -> denies(p, labels))) {
        problems.add(deployment + " is not denied anything by default");
      }
      compare(problems, deployment + " to", allowed(policies, labels, "egress"), out(deployment));
      compare(problems, deployment + " from", allowed(policies, labels, "ingress"), in(deployment));
    }
    for (Manifest cluster : manifests.ofKind("Cluster")) {
      ObjectNode labels = noLabels.deepCopy().put("cnpg.io/cluster", cluster.name());
      String owner = cluster.name().replaceAll("-db$", "");
      compare(
          problems,
          cluster + " from",
          allowed(policies, labels, "ingress"),
          Set.of(
              owner + ":5432/TCP",
              cluster.name() + ":5432/TCP",
              "cnpg-system:5432/TCP",
              "cnpg-system:8000/TCP",
              "monitoring:9187/TCP"));
    }
    return problems;
  }

  private static Set<String> out(Manifest deployment) {
    Set<String> wanted =
        new TreeSet<>(
            Set.of(
                "kube-system kube-dns:53/UDP",
                "kube-system kube-dns:53/TCP",
                "leadwise Kafka:9093/TCP",
                "identity-provider:443/TCP",
                "identity-provider:8443/TCP",
                deployment.name() + "-db:5432/TCP"));
    wanted.addAll(BESIDES.getOrDefault(deployment.name(), Set.of()));
    return wanted;
  }

  private static Set<String> in(Manifest deployment) {
    Set<String> wanted = new TreeSet<>(Set.of("ingress-nginx:http/TCP", "monitoring:http/TCP"));
    BESIDES.forEach(
        (service, reached) -> {
          if (reached.contains(
              deployment.name() + ":" + Repository.port(deployment.name()) + "/TCP")) {
            wanted.add(service + ":http/TCP");
          }
        });
    return wanted;
  }

  private static void compare(
      List<String> problems, String who, Set<String> found, Set<String> wanted) {
    Set<String> open = new TreeSet<>(found);
    open.removeAll(wanted);
    open.forEach(way -> problems.add(who + " " + way + " is open"));
    Set<String> shut = new TreeSet<>(wanted);
    shut.removeAll(found);
    shut.forEach(way -> problems.add(who + " " + way + " is shut"));
  }

  private static boolean denies(Manifest policy, JsonNode labels) {
    List<JsonNode> types = Manifest.elements(policy.at("/spec/policyTypes"));
    return Selector.matches(policy.at("/spec/podSelector"), labels)
        && types.stream().map(JsonNode::asText).toList().containsAll(List.of("Ingress", "Egress"))
        && policy.at("/spec/ingress").isEmpty()
        && policy.at("/spec/egress").isEmpty();
  }

  private static Set<String> allowed(List<Manifest> policies, JsonNode labels, String direction) {
    Set<String> ways = new TreeSet<>();
    String end = direction.equals("egress") ? "to" : "from";
    for (Manifest policy : policies) {
      if (!Selector.matches(policy.at("/spec/podSelector"), labels)) {
        continue;
      }
      for (JsonNode rule : policy.at("/spec/" + direction)) {
        Set<String> peers =
            rule.path(end).isEmpty()
                ? Set.of("anybody")
                : Manifest.elements(rule.path(end)).stream()
                    .map(NetworkOfTheFlow::peer)
                    .collect(Collectors.toSet());
        Set<String> ports =
            rule.path("ports").isEmpty()
                ? Set.of("any")
                : Manifest.elements(rule.path("ports")).stream()
                    .map(p -> p.path("port").asText() + "/" + p.path("protocol").asText("TCP"))
                    .collect(Collectors.toSet());
        peers.forEach(peer -> ports.forEach(port -> ways.add(peer + ":" + port)));
      }
    }
    return ways;
  }

  private static String peer(JsonNode peer) {
    if (peer.has("ipBlock")) {
      return addresses(peer.path("ipBlock"));
    }
    return List.of("namespaceSelector", "podSelector").stream()
        .flatMap(s -> peer.path(s).path("matchLabels").properties().stream())
        .map(label -> label.getValue().asText())
        .collect(Collectors.joining(" "));
  }

  private static String addresses(JsonNode block) {
    String cidr = block.path("cidr").asText();
    Set<String> except =
        Manifest.elements(block.path("except")).stream()
            .map(JsonNode::asText)
            .collect(Collectors.toSet());
    boolean isPublic =
        cidr.equals(GLOBAL_IPV6) || cidr.equals("0.0.0.0/0") && except.containsAll(PRIVATE);
    return isPublic ? "internet" : "addresses " + cidr + " without " + new TreeSet<>(except);
  }
}
