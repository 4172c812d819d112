package io.leadwise.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Says of every property of an answer that is not required that it may be null, which is how the
 * services answer (docs/adr/0031); what is asked with stays as strict as it is.
 */
final class NullableAnswers {

  private static final String SCHEMAS = "#/components/schemas/";
  private static final String REFERENCE = "$ref";
  private static final String ANY_OF = "anyOf";
  private static final String TYPE = "type";
  private static final String NULL = "null";

  private final JsonNode schemas;

  private NullableAnswers(JsonNode document) {
    this.schemas = document.path("components").path("schemas");
  }

  static void declare(JsonNode document) {
    NullableAnswers answers = new NullableAnswers(document);
    Set<String> asked = new HashSet<>();
    Set<String> answered = new HashSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        answers.collect(operation.path("requestBody"), asked);
        answers.collect(operation.path("parameters"), asked);
        answers.collect(operation.path("responses"), answered);
      }
    }
    answered.removeAll(asked);
    answered.forEach(name -> allowNull(answers.schemas.path(name)));
  }

  private void collect(JsonNode node, Set<String> names) {
    String reference = node.path(REFERENCE).asText();
    if (reference.startsWith(SCHEMAS)) {
      String name = reference.substring(SCHEMAS.length());
      if (names.add(name)) {
        collect(schemas.path(name), names);
      }
    }
    node.forEach(child -> collect(child, names));
  }

  private static void allowNull(JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (!required.contains(property.getKey())) {
        allowNull((ObjectNode) property.getValue());
      }
    }
  }

  private static void allowNull(ObjectNode property) {
    if (property.has(REFERENCE)) {
      JsonNode reference = property.remove(REFERENCE);
      property.remove(TYPE);
      ArrayNode choices = property.putArray(ANY_OF);
      choices.addObject().set(REFERENCE, reference);
      choices.addObject().put(TYPE, NULL);
    } else if (property.path(TYPE).isTextual()) {
      String type = property.get(TYPE).asText();
      property.putArray(TYPE).add(type).add(NULL);
      if (property.path("enum") instanceof ArrayNode values) {
        values.addNull();
      }
    }
  }
}
