package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.Quantity;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Every container says what it needs, and no memory leak takes a node with it. */
public final class SizedPods implements Policy {

  /** A service takes up to 450 MiB resident. */
  private static final BigDecimal LEAST_MEMORY = bytes("512Mi");

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      for (JsonNode container : deployment.containers()) {
        JsonNode resources = container.path("resources");
        if (!resources.path("requests").has("cpu")) {
          problems.add(deployment + " requests no processor");
        }
        String request = resources.at("/requests/memory").asText();
        String limit = resources.at("/limits/memory").asText();
        if (request.isEmpty() || limit.isEmpty()) {
          problems.add(deployment + " has no request or no limit of memory");
        } else if (bytes(limit).compareTo(LEAST_MEMORY) < 0
            || bytes(request).compareTo(bytes(limit)) > 0) {
          problems.add(deployment + " has too little memory: " + request + " to " + limit);
        }
        if (resources.path("limits").has("cpu")) {
          problems.add(deployment + " is throttled");
        }
      }
    }
    return problems;
  }

  private static BigDecimal bytes(String quantity) {
    return Quantity.getAmountInBytes(new Quantity(quantity));
  }
}
