package io.leadwise.kubernetes.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kubernetes.Manifest;
import io.leadwise.kubernetes.Manifests;
import io.leadwise.kubernetes.Policy;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every image names its registry and a release or digest; none is whatever is newest. */
public final class PinnedImages implements Policy {

  private static final Pattern PINNED =
      Pattern.compile(
          "[a-z0-9.-]+\\.[a-z]+(:\\d+)?/[^:@]+(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})");

  @Override
  public List<String> problems(Manifests manifests) {
    Stream<String> services =
        manifests.ofKind("Deployment").stream()
            .map(Manifest::containers)
            .flatMap(List::stream)
            .map((JsonNode container) -> container.path("image").asText());
    Stream<String> databases =
        manifests.ofKind("Cluster").stream().map(c -> c.at("/spec/imageName").asText());
    return Stream.concat(services, databases)
        .filter(image -> !PINNED.matcher(image).matches())
        .map(image -> "image " + image + " is not pinned")
        .toList();
  }
}
