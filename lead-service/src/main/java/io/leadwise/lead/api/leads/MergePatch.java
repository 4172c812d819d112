package io.leadwise.lead.api.leads;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.List;
import java.util.stream.Collectors;

/** Applies JSON merge patches (RFC 7396) to documents, and validates what comes out. */
@ApplicationScoped
public class MergePatch {

  @Inject ObjectMapper json;
  @Inject Validator validator;

  /**
   * @throws BadRequestProblem {@code validation-failed} when the patch has unknown properties or
   *     wrong types
   */
  <T> T apply(ObjectNode patch, T document, Class<T> type) {
    JsonNode merged = merge(json.valueToTree(document), patch);
    try {
      T result = json.treeToValue(merged, type);
      var violations = validator.validate(result);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return result;
    } catch (JsonProcessingException e) {
      throw new BadRequestProblem(
          "validation-failed",
          "Some fields are not valid.",
          List.of(new Violation(field(e), "is not a known field or not of the expected type")));
    }
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!patch.isObject()) {
      return patch;
    }
    ObjectNode result =
        target != null && target.isObject()
            ? (ObjectNode) target
            : ((ObjectNode) patch).objectNode();
    for (var property : patch.properties()) {
      if (property.getValue().isNull()) {
        result.remove(property.getKey());
      } else {
        result.set(property.getKey(), merge(result.get(property.getKey()), property.getValue()));
      }
    }
    return result;
  }

  private static String field(JsonProcessingException e) {
    return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
        ? mapping.getPath().stream()
            .map(JsonMappingException.Reference::getFieldName)
            .collect(Collectors.joining("."))
        : "body";
  }
}
