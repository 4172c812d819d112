package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import com.networknt.schema.path.PathType;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The schemas of a document, read as strictly as answers must be: no property that the document
 * does not name. One thing is read kindly: a property that is not required may be null, which is
 * how the services say that it is absent.
 */
final class AnswerSchemas {

  private static final String ORIGIN = "https://leadwise.io/openapi";
  private static final NodePath DEFINITIONS = new NodePath(PathType.JSON_POINTER).append("$defs");

  /** By the very node of the document: comparing whole schemas would cost more than using them. */
  private final Map<JsonNode, String> names = new IdentityHashMap<>();

  private final Map<String, Schema> compiled = new HashMap<>();

  /** Read once: each schema that is sought in the registry would read the document anew. */
  private final Schema whole;

  AnswerSchemas(FuzzDocument document) {
    ObjectNode strict = ((ObjectNode) document.root()).objectNode();
    strict.set("components", document.root().path("components").deepCopy());
    ObjectNode answers = strict.putObject("$defs");
    for (FuzzOperation operation : document.operations()) {
      operation
          .answers()
          .values()
          .forEach(
              content ->
                  content.values().stream()
                      .filter(schema -> !schema.isMissingNode())
                      .forEach(
                          schema ->
                              names.computeIfAbsent(
                                  schema,
                                  key -> {
                                    String name = "answer" + answers.size();
                                    answers.set(name, schema.deepCopy());
                                    return name;
                                  })));
    }
    tighten(strict);
    String text = strict.toString();
    whole =
        SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(iri -> iri.equals(ORIGIN) ? text : null))
            .getSchema(SchemaLocation.of(ORIGIN));
  }

  /** What is wrong with an answer by its schema; empty when nothing is. */
  List<String> errors(JsonNode schema, String json) {
    return compiled
        .computeIfAbsent(names.get(schema), name -> whole.getRefSchema(DEFINITIONS.append(name)))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static void tighten(JsonNode node) {
    node.forEach(AnswerSchemas::tighten);
    if (node instanceof ObjectNode schema && schema.path("properties").isObject()) {
      if (!schema.has("additionalProperties") && schema.path("type").asText().equals("object")) {
        schema.put("additionalProperties", false);
      }
      Set<String> required = new TreeSet<>();
      schema.path("required").forEach(name -> required.add(name.asText()));
      ObjectNode properties = (ObjectNode) schema.get("properties");
      for (String name : propertyNames(properties)) {
        if (!required.contains(name)) {
          JsonNode own = properties.get(name);
          ObjectNode either = properties.objectNode();
          either.putArray("anyOf").add(own).addObject().put("type", "null");
          properties.set(name, either);
        }
      }
    }
  }

  private static List<String> propertyNames(ObjectNode properties) {
    return properties.properties().stream().map(Map.Entry::getKey).toList();
  }
}
