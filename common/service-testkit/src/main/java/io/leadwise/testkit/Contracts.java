package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The event contracts, to test producers and consumers against: schemas, examples, shapes. */
public final class Contracts {

  private static final String ORIGIN = "https://leadwise.io/contracts/";
  private static final String FOLDER = "contracts/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(Contracts::schema));

  private Contracts() {}

  /** The committed example of the event on a topic. */
  public static JsonNode example(String topic) {
    return parse(text(FOLDER + topic + "/" + topic + ".v1.example.json"));
  }

  /** What is wrong with a value by the schema of its topic; empty when nothing is. */
  public static List<String> schemaErrors(String topic, JsonNode value) {
    return schemaErrors(topic, value.toString());
  }

  /** What is wrong with a JSON text by the schema of its topic; empty when nothing is. */
  public static List<String> schemaErrors(String topic, String json) {
    return SCHEMAS
        .getSchema(SchemaLocation.of(ORIGIN + topic + "/" + topic + ".v1.schema.json"))
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** Fails unless the value validates against the schema of its topic. */
  public static void assertValid(String topic, JsonNode value) {
    assertValid(topic, value.toString());
  }

  /** Fails unless the JSON text validates against the schema of its topic. */
  public static void assertValid(String topic, String json) {
    assertThat(schemaErrors(topic, json)).as("%s by its schema: %s", topic, json).isEmpty();
  }

  /**
   * Fails unless the value has the fields of the topic's example, at every depth: none missing,
   * none more. A null fits wherever the schema lets it; an empty array fits any.
   */
  public static void assertSameShape(String topic, JsonNode value) {
    assertThat(Shape.differences(example(topic), value))
        .as("%s beside its example: %s", topic, value)
        .isEmpty();
  }

  /** As {@link #assertSameShape(String, JsonNode)}, for a JSON text. */
  public static void assertSameShape(String topic, String json) {
    assertSameShape(topic, parse(json));
  }

  private static String schema(String iri) {
    return iri.startsWith(ORIGIN) ? text(FOLDER + iri.substring(ORIGIN.length())) : null;
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + json, e);
    }
  }

  private static String text(String resource) {
    try (InputStream in = Contracts.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(resource + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
