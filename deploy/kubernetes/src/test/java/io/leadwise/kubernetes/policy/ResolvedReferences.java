package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import io.leadwise.kubernetes.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever an object names exists: config maps and their keys in the overlay; secrets where an
 * operator makes them, or in the README's table of secrets that a person makes. No secret stands in
 * the repository.
 */
public final class ResolvedReferences implements Policy {

  @Override
  public List<String> problems(Manifests manifests) {
    List<String> problems = new ArrayList<>();
    manifests.ofKind("Secret").forEach(secret -> problems.add(secret + " stands in git"));
    Map<String, Set<String>> secrets = secrets(manifests);
    for (Manifest manifest : manifests.all()) {
      manifest
          .content()
          .findValues("secretKeyRef")
          .forEach(ref -> secret(problems, manifest, secrets, ref, "name"));
      for (JsonNode volume : manifest.pod().path("volumes")) {
        for (JsonNode item : volume.at("/secret/items")) {
          String name = volume.at("/secret/secretName").asText();
          known(problems, manifest, secrets, name, item.path("key").asText());
        }
      }
      for (JsonNode ref : manifest.at("/spec/secretTargetRef")) {
        secret(problems, manifest, secrets, ref, "name");
      }
      for (JsonNode role : manifest.at("/spec/managed/roles")) {
        // A role that nobody logs in as has no password.
        if (role.path("login").asBoolean()) {
          String name = role.at("/passwordSecret/name").asText();
          known(problems, manifest, secrets, name, "password");
        }
      }
      for (JsonNode tls : manifest.at("/spec/tls")) {
        known(problems, manifest, secrets, tls.path("secretName").asText(), "tls.crt");
      }
      configMaps(problems, manifests, manifest);
      mounts(problems, manifest);
    }
    return problems;
  }

  private static void configMaps(List<String> problems, Manifests all, Manifest manifest) {
    List<JsonNode> keyed = new ArrayList<>(manifest.content().findValues("configMapKeyRef"));
    keyed.addAll(Manifest.elements(manifest.at("/spec/configMapTargetRef")));
    for (JsonNode ref : keyed) {
      String name = ref.path("name").asText();
      String key = ref.path("key").asText();
      if (all.find("ConfigMap", name).filter(m -> m.at("/data").has(key)).isEmpty()) {
        problems.add(
            manifest + " reads " + key + " of config map " + name + ", which is not there");
      }
    }
    for (JsonNode ref : manifest.content().findValues("configMapRef")) {
      if (all.find("ConfigMap", ref.path("name").asText()).isEmpty()) {
        problems.add(manifest + " reads config map " + ref.path("name").asText());
      }
    }
  }

  private static void mounts(List<String> problems, Manifest manifest) {
    List<String> volumes = manifest.pod().path("volumes").findValuesAsText("name");
    manifest.containers().stream()
        .flatMap(container -> Manifest.elements(container.path("volumeMounts")).stream())
        .map(mount -> mount.path("name").asText())
        .filter(name -> !volumes.contains(name))
        .forEach(name -> problems.add(manifest + " mounts " + name + ", which is no volume"));
  }

  private static void secret(
      List<String> problems,
      Manifest manifest,
      Map<String, Set<String>> secrets,
      JsonNode ref,
      String name) {
    known(problems, manifest, secrets, ref.path(name).asText(), ref.path("key").asText());
  }

  private static void known(
      List<String> problems,
      Manifest manifest,
      Map<String, Set<String>> secrets,
      String name,
      String key) {
    if (!secrets.getOrDefault(name, Set.of()).contains(key)) {
      problems.add(manifest + " reads " + key + " of secret " + name + ", which nobody makes");
    }
  }

  /** Keys by secret: what Strimzi and CloudNativePG make, and what the README tells to make. */
  private static Map<String, Set<String>> secrets(Manifests manifests) {
    Map<String, Set<String>> secrets = new HashMap<>();
    for (Manifest user : manifests.ofKind("KafkaUser")) {
      secrets.put(user.name(), Set.of("password", "sasl.jaas.config"));
    }
    for (Manifest kafka : manifests.ofKind("Kafka")) {
      secrets.put(kafka.name() + "-cluster-ca-cert", Set.of("ca.crt"));
    }
    for (Manifest cluster : manifests.ofKind("Cluster")) {
      if (!cluster.at("/spec/bootstrap/initdb").isMissingNode()) {
        secrets.put(cluster.name() + "-app", Set.of("username", "password"));
      }
    }
    for (String line : Repository.text("deploy/kubernetes/README.md").lines().toList()) {
      String[] cells = line.split("\\|");
      if (cells.length > 3 && cells[1].strip().startsWith("secret `")) {
        String name = cells[1].replace("secret", "").replace("`", "").strip();
        Set<String> keys = Set.of(cells[2].replace("`", "").strip().split(", "));
        Repository.SERVICES.forEach(
            service -> secrets.putIfAbsent(name.replace("<service>", service), keys));
      }
    }
    return secrets;
  }
}
