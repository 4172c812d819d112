package io.leadwise.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * A document as OpenAPI 3.0 would say it: the comparison reads types of 3.1 not at all, so that it
 * would let every change of a type pass. Every property of an answer counts as promised, though it
 * may be null. Examples are no promise and are left out.
 */
final class ComparableDocument {

  private static final String REFERENCE = "$ref";
  private static final String TYPE = "type";
  private static final String ANY_OF = "anyOf";
  private static final String NULL = "null";

  private ComparableDocument() {}

  static String text(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    copy.put("openapi", "3.0.3");
    simplify(copy);
    promiseAnswers(copy);
    return ApiDocuments.text(copy);
  }

  private static void promiseAnswers(JsonNode document) {
    Set<String> asked = new HashSet<>();
    Set<String> answered = new HashSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        collect(document, operation.path("requestBody"), asked);
        collect(document, operation.path("responses"), answered);
      }
    }
    answered.removeAll(asked);
    for (String name : answered) {
      JsonNode schema = document.at(name);
      if (!schema.path("properties").isEmpty()) {
        ArrayNode required = ((ObjectNode) schema).putArray("required");
        schema.path("properties").fieldNames().forEachRemaining(required::add);
      }
    }
  }

  private static void collect(JsonNode document, JsonNode node, Set<String> pointers) {
    String reference = node.path(REFERENCE).asText();
    if (!reference.isEmpty() && pointers.add(reference.substring(1))) {
      collect(document, document.at(reference.substring(1)), pointers);
    }
    node.forEach(child -> collect(document, child, pointers));
  }

  private static void simplify(JsonNode node) {
    node.forEach(ComparableDocument::simplify);
    if (node instanceof ObjectNode object) {
      object.remove("examples");
      typeInsteadOfTypes(object);
      choiceWithoutNull(object);
      if (object.has(REFERENCE) && object.size() > 1) {
        object.retain(REFERENCE);
      }
    }
  }

  private static void typeInsteadOfTypes(ObjectNode object) {
    if (object.path(TYPE) instanceof ArrayNode types) {
      for (JsonNode type : types) {
        if (type.asText().equals(NULL)) {
          object.put("nullable", true);
        } else {
          object.set(TYPE, type);
        }
      }
    }
  }

  private static void choiceWithoutNull(ObjectNode object) {
    if (object.path(ANY_OF) instanceof ArrayNode choices) {
      for (int i = choices.size() - 1; i >= 0; i--) {
        if (choices.get(i).path(TYPE).asText().equals(NULL)) {
          choices.remove(i);
        }
      }
      if (choices.size() == 1 && choices.get(0).has(REFERENCE)) {
        object.removeAll();
        object.set(REFERENCE, choices.get(0).get(REFERENCE));
      }
    }
  }
}
