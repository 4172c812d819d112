package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenApiGuideTest {

  private static final String MERGED =
      """
      {"info": {"title": "T"},
       "paths": {"/api/v1/leads/{leadId}": {"get": {
         "operationId": "getThing",
         "parameters": [{"name": "leadId", "in": "path"}],
         "responses": {
           "200": {"description": "Yes, `not-a-code`."},
           "401": {"description": "Not Authorized"},
           "404": {"description": "`lead-not-found`: gone, or `lead-merged`."}}}}},
       "components": {
         "securitySchemes": {"SecurityScheme": {"type": "openIdConnect"}},
         "schemas": {
           "Problem": {"properties": {"code": {"type": "string"}}},
           "Lead": {"properties": {
             "account": {"type": "object", "anyOf": [{"$ref": "#/x"}, {"type": "null"}]}}}}}}""";

  private ObjectNode document;

  @BeforeEach
  void complete() throws IOException {
    document = OpenApiGuide.complete((ObjectNode) new ObjectMapper().readTree(MERGED));
  }

  @Test
  void theCodesOfAllRefusalsAreListedInOnePlace() {
    assertThat(document.at("/components/schemas/Problem/properties/code/x-extensible-enum"))
        .extracting(code -> code.asText())
        .containsExactly(
            "body-too-large",
            "database-unavailable",
            "internal-error",
            "lead-merged",
            "lead-not-found",
            "overloaded",
            "rate-limited",
            "token-invalid",
            "token-missing");
  }

  @Test
  void whatAFrameworkSaidNamesItsCode() {
    assertThat(text("/paths/~1api~1v1~1leads~1{leadId}/get/responses/401/description"))
        .contains("token-missing");
  }

  @Test
  void itSaysHowToSignInAndWhatAnIdIsOf() {
    assertThat(text("/info/description")).contains("Idempotency-Key");
    assertThat(text("/components/securitySchemes/SecurityScheme/openIdConnectUrl"))
        .startsWith("/.well-known/");
    assertThat(text("/paths/~1api~1v1~1leads~1{leadId}/get/parameters/0/description"))
        .isEqualTo("Id of the lead.");
  }

  @Test
  void whatMayBeNullHasNoTypeThatRulesNullOut() {
    assertThat(document.at("/components/schemas/Lead/properties/account/type").isMissingNode())
        .isTrue();
  }

  private String text(String pointer) {
    return document.at(pointer).asText();
  }
}
