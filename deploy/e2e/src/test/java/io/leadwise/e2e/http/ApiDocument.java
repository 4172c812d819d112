package io.leadwise.e2e.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.leadwise.e2e.steps.People;
import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** OpenAPI documents: the merged one of a running suite, or the committed ones. */
public final class ApiDocument {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

  /** Tests run in the folder of their module. */
  private static final Path ROOT = Path.of("../..");

  private final JsonNode root;

  private ApiDocument(JsonNode root) {
    this.root = root;
  }

  /** Every operation of all services, by the document that the running suite serves. */
  public static List<ApiOperation> operations(Suite suite) {
    return new ApiDocument(tree(suite)).operations();
  }

  /** The document as the running suite serves it. */
  public static JsonNode tree(Suite suite) {
    return tree(
        People.anonymous(suite).get("/openapi.yaml").then().statusCode(200).extract().asString());
  }

  /** Every operation of all services, by their committed documents. */
  public static List<ApiOperation> committed() {
    List<ApiOperation> operations = new ArrayList<>();
    for (Service service : Service.values()) {
      Path file = ROOT.resolve(service.directory()).resolve("src/main/openapi/openapi.yaml");
      try {
        operations.addAll(new ApiDocument(tree(Files.readString(file))).operations());
      } catch (IOException e) {
        throw new UncheckedIOException(file + " cannot be read", e);
      }
    }
    return operations;
  }

  private static JsonNode tree(String yaml) {
    try {
      return new ObjectMapper(new YAMLFactory()).readTree(yaml);
    } catch (JsonProcessingException e) {
      throw new AssertionError("The document is not YAML", e);
    }
  }

  private List<ApiOperation> operations() {
    List<ApiOperation> operations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey())) {
          operations.add(
              operation(
                  operation.getKey().toUpperCase(Locale.ROOT),
                  path.getKey(),
                  path.getValue(),
                  operation.getValue()));
        }
      }
    }
    return operations;
  }

  private ApiOperation operation(String method, String path, JsonNode shared, JsonNode own) {
    Set<String> uuids = new HashSet<>();
    Map<String, JsonNode> query = new LinkedHashMap<>();
    for (JsonNode list : List.of(shared.path("parameters"), own.path("parameters"))) {
      for (JsonNode given : list) {
        JsonNode parameter = resolved(given);
        JsonNode schema = resolved(parameter.path("schema"));
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("query")) {
          query.put(name, schema);
        } else if (schema.path("format").asText().equals("uuid")) {
          uuids.add(name);
        }
      }
    }
    return new ApiOperation(
        method, path, uuids, query, bodies(own.path("requestBody")), roles(own.path("security")));
  }

  /** OpenAPI 3.1 lets a requirement of any scheme name roles (Security Requirement Object). */
  private static Set<String> roles(JsonNode security) {
    Set<String> roles = new HashSet<>();
    for (JsonNode requirement : security) {
      for (JsonNode scheme : requirement) {
        scheme.forEach(role -> roles.add(role.asText()));
      }
    }
    return roles;
  }

  private Map<String, JsonNode> bodies(JsonNode requestBody) {
    Map<String, JsonNode> bodies = new LinkedHashMap<>();
    resolved(requestBody)
        .path("content")
        .properties()
        .forEach(entry -> bodies.put(entry.getKey(), properties(entry.getValue().path("schema"))));
    return bodies;
  }

  private ObjectNode properties(JsonNode schema) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    JsonNode found = resolved(schema);
    found.path("properties").properties().forEach(p -> all.set(p.getKey(), p.getValue()));
    found.path("allOf").forEach(part -> all.setAll(properties(part)));
    return all;
  }

  private JsonNode resolved(JsonNode node) {
    JsonNode current = node;
    while (current.has("$ref")) {
      current = root.at(current.get("$ref").asText().substring(1));
    }
    return current;
  }
}
