package io.leadwise.e2e.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.leadwise.local.gateway.DemoPerson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules find what they are for; a fuzzer that finds nothing shows nothing otherwise. */
class AnswerRulesTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      paths:
        /api/v1/things/{id}:
          get:
            parameters:
            - {name: id, in: path, required: true, schema: {type: string, format: uuid}}
            responses:
              "200":
                content:
                  application/json: {schema: {$ref: "#/components/schemas/Thing"}}
              "404":
                content:
                  application/problem+json: {schema: {$ref: "#/components/schemas/Problem"}}
              "204": {description: nothing}
      components:
        schemas:
          Thing:
            type: object
            required: [id]
            properties:
              id: {type: string, format: uuid}
              kind: {type: string, enum: [ONE, TWO]}
          Problem:
            type: object
            required: [code]
            properties:
              type: {type: string}
              title: {type: string}
              status: {type: integer}
              detail: {type: string}
              instance: {type: string}
              code: {type: string}
      """;

  private static final String PROBLEM =
      """
      {"type": "https://leadwise.io/problems/x", "title": "X", "status": %d, "detail": "No.",
       "instance": "/api/v1/things/1", "code":"%s"}\
      """;

  private final FuzzDocument document = document();
  private final FuzzOperation operation = document.operations().get(0);
  private final AnswerRules rules = new AnswerRules(document);

  @Test
  void anAnswerAsDocumentedBreaksNoRule() {
    String thing = "{\"id\": \"5e11e600-0000-4000-8000-000000000001\", \"kind\": \"ONE\"}";

    assertThat(broken(200, "application/json;charset=UTF-8", thing)).isEmpty();
    assertThat(broken(200, "application/json", thing.replace("\"ONE\"", "null"))).isEmpty();
    assertThat(broken(204, "", "")).isEmpty();
    assertThat(problem(404, "thing-not-found")).isEmpty();
  }

  @Test
  void aBodyThatIsNotAsItsSchemaIsFound() {
    for (String body :
        List.of(
            "{}",
            "{\"id\": \"1\"}",
            "{\"id\": null}",
            "{\"id\": \"5e11e600-0000-4000-8000-000000000001\", \"kind\": \"THREE\"}",
            "{\"id\": \"5e11e600-0000-4000-8000-000000000001\", \"secret\": 1}",
            "[]",
            "{")) {
      assertThat(broken(200, "application/json", body)).as(body).hasSize(1);
    }
  }

  @Test
  void aFaultIsFoundAndTooMuchWorkIsNone() {
    assertThat(problem(500, "internal-error")).isNotEmpty();
    assertThat(problem(503, "dependency-unavailable")).isNotEmpty();
    assertThat(problem(503, AnswerRules.OVERLOADED)).isEmpty();
  }

  @Test
  void aRefusalThatIsNoProblemDocumentIsFound() {
    assertThat(broken(404, "text/html", "<h1>Not found</h1>")).hasSize(2);
    assertThat(problem(404, "Thing Not Found")).isNotEmpty();
  }

  @Test
  void aStatusOrMediaTypeThatTheDocumentDoesNotKnowIsFound() {
    assertThat(problem(409, "in-use")).containsExactly("the document does not know 409 in-use");
    assertThat(problem(415, "unsupported-media-type")).isEmpty();
    assertThat(broken(200, "text/csv", "a,b")).isNotEmpty();
    assertThat(broken(204, "application/json", "{}")).isNotEmpty();
  }

  private List<String> problem(int status, String code) {
    return broken(status, "application/problem+json", PROBLEM.formatted(status, code));
  }

  private List<String> broken(int status, String contentType, String body) {
    FuzzRequest request =
        new FuzzRequest(
            operation, Aim.VALID, DemoPerson.ADMIN, "GET", "/api/v1/things/1", List.of(), null);
    return rules.broken(request, new FuzzAnswer(status, contentType, Map.of(), body));
  }

  private static FuzzDocument document() {
    try {
      return new FuzzDocument(new ObjectMapper(new YAMLFactory()).readTree(DOCUMENT));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }
}
