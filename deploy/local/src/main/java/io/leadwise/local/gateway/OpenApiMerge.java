package io.leadwise.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Makes one OpenAPI document of several. Components that two documents define differently under one
 * name keep both definitions: the later one gets its service's name in front.
 */
public final class OpenApiMerge {

  private static final String COMPONENTS = "components";
  private static final String REFERENCE = "$ref";

  private final ObjectMapper json = new ObjectMapper();
  private final ObjectNode merged = json.createObjectNode();
  private final Set<String> tags = new HashSet<>();

  /** Merges the documents in the order of the map; keys are service names such as lead-service. */
  public static ObjectNode merge(Map<String, JsonNode> documents) {
    OpenApiMerge merge = new OpenApiMerge();
    merge.begin(documents.values().iterator().next().path("openapi").asText("3.1.0"));
    documents.forEach(merge::add);
    return merge.merged;
  }

  private void begin(String version) {
    merged.put("openapi", version);
    merged
        .putObject("info")
        .put("title", "Leadwise API")
        .put("description", "All services behind one origin.")
        .put("version", "v1")
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    merged.putArray("servers").addObject().put("url", "/");
    merged.putArray("tags");
    merged.putObject("paths");
    merged.putObject(COMPONENTS);
  }

  private void add(String service, JsonNode original) {
    JsonNode document = renamed(original, renames(service, original.path(COMPONENTS)));
    for (Map.Entry<String, JsonNode> kind : document.path(COMPONENTS).properties()) {
      ObjectNode target = child((ObjectNode) merged.get(COMPONENTS), kind.getKey());
      kind.getValue().properties().forEach(e -> target.set(e.getKey(), e.getValue()));
    }
    ObjectNode paths = (ObjectNode) merged.get("paths");
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        operation ->
                            child(paths, path.getKey())
                                .set(operation.getKey(), operation.getValue())));
    for (JsonNode tag : document.path("tags")) {
      if (tags.add(tag.path("name").asText())) {
        ((ArrayNode) merged.get("tags")).add(tag);
      }
    }
    if (document.has("security") && !merged.has("security")) {
      merged.set("security", document.get("security"));
    }
  }

  private Map<String, String> renames(String service, JsonNode components) {
    Map<String, String> renames = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      JsonNode taken = merged.path(COMPONENTS).path(kind.getKey());
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        JsonNode other = taken.get(component.getKey());
        if (other != null && !other.equals(component.getValue())) {
          String at = "#/" + COMPONENTS + "/" + kind.getKey() + "/";
          renames.put(
              at + component.getKey(),
              at + camel(service.replace("-service", "")) + component.getKey());
        }
      }
    }
    return renames;
  }

  private JsonNode renamed(JsonNode document, Map<String, String> renames) {
    ObjectNode copy = document.deepCopy();
    for (Map.Entry<String, String> rename : renames.entrySet()) {
      String[] from = rename.getKey().split("/");
      String[] to = rename.getValue().split("/");
      ObjectNode kind = (ObjectNode) copy.path(COMPONENTS).path(from[2]);
      kind.set(to[3], kind.remove(from[3]));
    }
    rewriteReferences(copy, renames);
    return copy;
  }

  private void rewriteReferences(JsonNode node, Map<String, String> renames) {
    if (node instanceof ObjectNode object) {
      JsonNode reference = object.get(REFERENCE);
      if (reference != null && renames.containsKey(reference.asText())) {
        object.set(REFERENCE, TextNode.valueOf(renames.get(reference.asText())));
      }
    }
    node.forEach(child -> rewriteReferences(child, renames));
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    JsonNode present = parent.get(name);
    return present == null ? parent.putObject(name) : (ObjectNode) present;
  }

  private static String camel(String kebab) {
    StringBuilder camel = new StringBuilder();
    for (String word : kebab.split("-")) {
      camel.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return camel.toString();
  }
}
