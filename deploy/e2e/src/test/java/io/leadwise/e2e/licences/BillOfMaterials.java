package io.leadwise.e2e.licences;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads CycloneDX documents. */
final class BillOfMaterials {

  private static final String SCOPE = "quarkus:component:scope";

  private BillOfMaterials() {}

  /** The libraries of others that a document lists, without those that only the build needs. */
  static SortedSet<Component> read(Path file) {
    try {
      SortedSet<Component> components = new TreeSet<>();
      for (JsonNode component : new ObjectMapper().readTree(file.toFile()).path("components")) {
        boolean isMaven = component.path("purl").asText().startsWith("pkg:maven/");
        if (isMaven && !isForTheBuild(component)) {
          components.add(
              new Component(
                  component.path("group").asText(),
                  component.path("name").asText(),
                  component.path("version").asText(),
                  licences(component.path("licenses"))));
        }
      }
      components.removeIf(Component::isOurs);
      return components;
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
  }

  private static boolean isForTheBuild(JsonNode component) {
    for (JsonNode property : component.path("properties")) {
      if (property.path("name").asText().equals(SCOPE)) {
        return property.path("value").asText().equals("development");
      }
    }
    return false;
  }

  private static List<String> licences(JsonNode listed) {
    List<String> licences = new ArrayList<>();
    for (JsonNode choice : listed) {
      if (choice.has("expression")) {
        licences.addAll(List.of(choice.get("expression").asText().split("(?i) or ")));
      } else {
        JsonNode licence = choice.path("license");
        licences.add(licence.path("id").asText(licence.path("name").asText()));
      }
    }
    return licences;
  }
}
