package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An OpenAPI document as the fuzzer reads it. */
final class FuzzDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  private final JsonNode root;

  FuzzDocument(JsonNode root) {
    this.root = root;
  }

  JsonNode root() {
    return root;
  }

  /** Every operation, in the order of the document. */
  List<FuzzOperation> operations() {
    List<FuzzOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              operation(operation.getKey(), path.getKey(), path.getValue(), operation.getValue()));
        }
      }
    }
    return operations;
  }

  /** The schema that a reference leads to, or the schema itself. */
  JsonNode resolved(JsonNode node) {
    JsonNode current = node;
    while (current.has("$ref")) {
      current = root.at(current.get("$ref").asText().substring(1));
    }
    return current;
  }

  private FuzzOperation operation(String method, String path, JsonNode shared, JsonNode own) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode list : List.of(shared.path("parameters"), own.path("parameters"))) {
      for (JsonNode given : list) {
        JsonNode parameter = resolved(given);
        parameters.add(
            new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                parameter.path("schema")));
      }
    }
    Map<Integer, Map<String, JsonNode>> answers = new LinkedHashMap<>();
    own.path("responses")
        .properties()
        .forEach(
            answer -> answers.put(Integer.valueOf(answer.getKey()), content(answer.getValue())));
    return new FuzzOperation(
        method.toUpperCase(Locale.ROOT),
        path,
        roles(own.path("security")),
        parameters,
        content(own.path("requestBody")),
        answers);
  }

  private Map<String, JsonNode> content(JsonNode described) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    resolved(described)
        .path("content")
        .properties()
        .forEach(type -> content.put(type.getKey(), type.getValue().path("schema")));
    return content;
  }

  private static Set<String> roles(JsonNode security) {
    Set<String> roles = new TreeSet<>();
    security.forEach(
        scheme -> scheme.forEach(names -> names.forEach(name -> roles.add(name.asText()))));
    return roles;
  }
}
