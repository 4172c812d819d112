package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables of a Deployment's containers. */
final class Environment {

  private Environment() {}

  /** Names and values; the value of one that comes from elsewhere is empty. */
  static Map<String, String> of(Manifests manifests, Manifest deployment) {
    Map<String, String> variables = new TreeMap<>();
    for (JsonNode container : deployment.containers()) {
      for (JsonNode source : container.path("envFrom")) {
        manifests
            .find("ConfigMap", source.at("/configMapRef/name").asText())
            .ifPresent(
                map ->
                    map.at("/data")
                        .properties()
                        .forEach(e -> variables.put(e.getKey(), e.getValue().asText())));
      }
      for (JsonNode variable : container.path("env")) {
        variables.put(variable.path("name").asText(), variable.path("value").asText());
      }
    }
    return variables;
  }
}
