package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import java.util.ArrayList;
import java.util.List;

/** What is taken over can do little: no root, no writing, no capabilities, no token. */
public final class HardenedPods implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    for (Manifest deployment : manifests.ofKind("Deployment")) {
      JsonNode pod = deployment.pod();
      check(problems, deployment, "runs as root", pod.at("/securityContext/runAsNonRoot"), "true");
      check(
          problems,
          deployment,
          "has no seccomp profile",
          pod.at("/securityContext/seccompProfile/type"),
          "RuntimeDefault");
      check(
          problems,
          deployment,
          "gets a service account token",
          pod.path("automountServiceAccountToken"),
          "false");
      if (pod.at("/securityContext/runAsUser").asInt() == 0) {
        problems.add(deployment + " names no user, so that the image decides");
      }
      for (String shared : List.of("hostNetwork", "hostPID", "hostIPC")) {
        if (pod.path(shared).asBoolean()) {
          problems.add(deployment + " has " + shared);
        }
      }
      for (JsonNode container : deployment.containers()) {
        JsonNode context = container.path("securityContext");
        check(
            problems,
            deployment,
            "can write its root file system",
            context.path("readOnlyRootFilesystem"),
            "true");
        check(
            problems,
            deployment,
            "may gain privileges",
            context.path("allowPrivilegeEscalation"),
            "false");
        check(
            problems, deployment, "keeps capabilities", context.at("/capabilities/drop/0"), "ALL");
        if (context.path("privileged").asBoolean() || context.at("/capabilities").has("add")) {
          problems.add(deployment + " is given privileges");
        }
      }
    }
    return problems;
  }

  private static void check(
      List<String> problems, Manifest deployment, String breach, JsonNode found, String wanted) {
    if (!found.asText().equals(wanted)) {
      problems.add(deployment + " " + breach);
    }
  }
}
