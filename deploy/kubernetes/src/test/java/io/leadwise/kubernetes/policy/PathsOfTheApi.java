package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import io.leadwise.kubernetes.Repository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The Ingress leads every path of the five OpenAPI documents to its service, and no other path. */
public final class PathsOfTheApi implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    Map<String, String> wanted = Repository.serviceByPath();
    for (Manifest ingress : manifests.ofKind("Ingress")) {
      for (JsonNode rule : ingress.at("/spec/rules")) {
        for (JsonNode path : rule.at("/http/paths")) {
          String prefix = path.path("path").asText();
          String service = path.at("/backend/service/name").asText();
          if (!service.equals(wanted.remove(prefix))) {
            problems.add(prefix + " leads to " + service);
          }
          if (!path.path("pathType").asText().equals("Prefix")) {
            problems.add(prefix + " is not a prefix");
          }
          if (!hasPort(manifests, service, path.at("/backend/service/port/name").asText())) {
            problems.add(prefix + " leads to a port that " + service + " does not have");
          }
        }
      }
    }
    wanted.forEach((path, service) -> problems.add(path + " of " + service + " cannot be reached"));
    return problems;
  }

  private static boolean hasPort(Manifests manifests, String service, String port) {
    return manifests
        .find("Service", service)
        .map(found -> found.at("/spec/ports").findValuesAsText("name").contains(port))
        .orElse(false);
  }
}
