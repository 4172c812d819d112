package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NullableAnswersTest {

  private static final String DOCUMENT =
      """
      {"paths": {"/a": {"post": {
         "requestBody": {"schema": {"$ref": "#/components/schemas/Ask"}},
         "responses": {"200": {"schema": {"$ref": "#/components/schemas/Answer"}}}}}},
       "components": {"schemas": {
         "Ask": {"properties": {"shared": {"$ref": "#/components/schemas/Shared"}}},
         "Shared": {"properties": {"name": {"type": "string"}}},
         "Inner": {"properties": {"name": {"type": "string"}}},
         "Answer": {
           "required": ["id"],
           "properties": {
             "id": {"type": "string"},
             "kind": {"type": "string", "enum": ["A"]},
             "shared": {"$ref": "#/components/schemas/Shared"},
             "list": {"type": "array", "items": {"$ref": "#/components/schemas/Inner"}}}}}}}""";

  private JsonNode document;

  @BeforeEach
  void declare() throws IOException {
    document = new ObjectMapper().readTree(DOCUMENT);
    NullableAnswers.declare(document);
  }

  @Test
  void whatIsNotRequiredInAnAnswerMayBeNull() {
    assertThat(schema("Answer/properties/kind"))
        .hasToString("{\"type\":[\"string\",\"null\"],\"enum\":[\"A\",null]}");
    assertThat(schema("Answer/properties/shared/anyOf/1")).hasToString("{\"type\":\"null\"}");
    assertThat(schema("Answer/properties/list/type")).hasToString("[\"array\",\"null\"]");
    assertThat(schema("Inner/properties/name/type")).hasToString("[\"string\",\"null\"]");
  }

  @Test
  void whatIsRequiredOrAskedWithStaysAsItIs() {
    assertThat(schema("Answer/properties/id/type").asText()).isEqualTo("string");
    assertThat(schema("Ask/properties/shared/$ref").asText()).endsWith("/Shared");
    assertThat(schema("Shared/properties/name/type").asText()).isEqualTo("string");
  }

  private JsonNode schema(String pointer) {
    return document.at("/components/schemas/" + pointer);
  }
}
