package io.leadwise.frontend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A document as OpenAPI 3.0 would say it: the comparison reads types of 3.1 not at all, so that it
 * would let every change of a type pass. Examples are no promise and are left out.
 */
final class ComparableDocument {

  private static final String TYPE = "type";
  private static final String ANY_OF = "anyOf";
  private static final String NULL = "null";

  private ComparableDocument() {}

  static String text(JsonNode document) {
    ObjectNode copy = document.deepCopy();
    copy.put("openapi", "3.0.3");
    simplify(copy);
    return ApiDocuments.text(copy);
  }

  private static void simplify(JsonNode node) {
    node.forEach(ComparableDocument::simplify);
    if (node instanceof ObjectNode object) {
      object.remove("examples");
      typeInsteadOfTypes(object);
      choiceWithoutNull(object);
      if (object.has("$ref") && object.size() > 1) {
        object.retain("$ref");
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
      if (choices.size() == 1 && choices.get(0).has("$ref")) {
        object.removeAll();
        object.set("$ref", choices.get(0).get("$ref"));
      }
    }
  }
}
