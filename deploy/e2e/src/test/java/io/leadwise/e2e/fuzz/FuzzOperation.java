package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation with all that its document promises about requests and answers.
 *
 * @param roles who may call it
 * @param bodies schema of the request by media type; empty when it takes none
 * @param answers by status, the schema by media type; an answer without content has none
 */
record FuzzOperation(
    String method,
    String path,
    Set<String> roles,
    List<Parameter> parameters,
    Map<String, JsonNode> bodies,
    Map<Integer, Map<String, JsonNode>> answers) {

  List<Parameter> parametersIn(String place) {
    return parameters.stream().filter(parameter -> parameter.isIn(place)).toList();
  }

  boolean takesBody() {
    return !bodies.isEmpty();
  }

  /** The media type whose body is made of the schema, if there is one. */
  Optional<String> jsonType() {
    return bodies.keySet().stream()
        .filter(type -> type.equals("application/json") || type.endsWith("+json"))
        .findFirst();
  }

  /** As reports show it. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
