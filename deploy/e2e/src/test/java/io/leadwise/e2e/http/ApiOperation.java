package io.leadwise.e2e.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One operation of the API, as its OpenAPI document describes it.
 *
 * @param uuidParameters names of path parameters that are UUIDs
 * @param queryParameters schema by name
 * @param bodies schema by media type; empty when it takes no body
 * @param roles who may call it
 */
public record ApiOperation(
    String method,
    String path,
    Set<String> uuidParameters,
    Map<String, JsonNode> queryParameters,
    Map<String, JsonNode> bodies,
    Set<String> roles) {

  private static final String JSON = "application/json";

  /** The path with the given text in place of every parameter. */
  public String pathWith(String value) {
    return path.replaceAll("\\{[^}]+}", value);
  }

  public boolean hasParameters() {
    return path.contains("{");
  }

  public boolean isGet() {
    return method.equals("GET");
  }

  public boolean takesJson() {
    return bodies.containsKey(JSON);
  }

  /** Properties that its JSON body may have. */
  public Set<String> properties() {
    return bodies.get(JSON).properties().stream()
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The media type of its body, if it takes one. */
  public Optional<String> mediaType() {
    return bodies.keySet().stream().findFirst();
  }

  /** As reports show it. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
