package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

  private static final String LEAD =
      """
      {"openapi": "3.1.0", "tags": [{"name": "Leads"}], "security": [{"oidc": []}],
       "paths": {"/api/v1/leads": {"get": {"r": {"$ref": "#/components/schemas/Thing"}}}},
       "components": {"schemas": {"Thing": {"type": "string"}, "Problem": {"type": "object"}},
                      "securitySchemes": {"oidc": {"type": "openIdConnect"}}}}""";
  private static final String EMAIL =
      """
      {"openapi": "3.1.0", "tags": [{"name": "Leads"}, {"name": "Email"}],
       "paths": {"/api/v1/email-domains": {"get": {"r": {"$ref": "#/components/schemas/Thing"}}}},
       "components": {"schemas": {"Thing": {"type": "integer"}, "Problem": {"type": "object"}}}}""";

  @Test
  void pathsTagsAndComponentsComeTogether() throws IOException {
    JsonNode merged = merge();

    assertThat(merged.path("paths").fieldNames())
        .toIterable()
        .containsExactly("/api/v1/leads", "/api/v1/email-domains");
    assertThat(merged.path("tags")).hasSize(2);
    assertThat(merged.at("/servers/0/url").asText()).isEqualTo("/");
    assertThat(merged.path("security")).hasSize(1);
    assertThat(merged.at("/components/securitySchemes/oidc/type").asText())
        .isEqualTo("openIdConnect");
  }

  @Test
  void equalComponentsAreSharedAndDifferentOnesKeepTheirMeaning() throws IOException {
    JsonNode merged = merge();

    assertThat(merged.at("/components/schemas").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("Thing", "Problem", "EmailValidationThing");
    assertThat(reference(merged, "/api/v1/leads")).isEqualTo("#/components/schemas/Thing");
    assertThat(reference(merged, "/api/v1/email-domains"))
        .isEqualTo("#/components/schemas/EmailValidationThing");
    assertThat(merged.at("/components/schemas/EmailValidationThing/type").asText())
        .isEqualTo("integer");
  }

  private static String reference(JsonNode merged, String path) {
    return merged.path("paths").path(path).at("/get/r/$ref").asText();
  }

  private static JsonNode merge() throws IOException {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    documents.put("lead-service", new ObjectMapper().readTree(LEAD));
    documents.put("email-validation-service", new ObjectMapper().readTree(EMAIL));
    return OpenApiMerge.merge(documents);
  }
}
