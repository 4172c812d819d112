package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.http.ApiCalls;
import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.e2e.http.ApiOperation;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation that takes JSON refuses what is not the JSON it asks for. */
@Order(6)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

  private static final int MEBIBYTE = 1 << 20;

  private final Suite suite;
  private final ApiCalls calls;

  BadInputIT(Suite suite) {
    this.suite = suite;
    this.calls = new ApiCalls(suite);
  }

  List<ApiOperation> operations() {
    return ApiDocument.operations(suite).stream().filter(ApiOperation::takesJson).toList();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void malformedJsonIs400(ApiOperation operation) {
    Problems.assertProblem(calls.json(operation, "{\"a\": "), 400, "malformed-json");
    Problems.assertProblem(calls.json(operation, "nonsense"), 400, "malformed-json");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anotherKindOfJsonIs400(ApiOperation operation) {
    for (String body : List.of("[]", "\"text\"", "7", "[".repeat(5_000))) {
      Problems.assertProblem(calls.json(operation, body), 400);
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anUnknownFieldIsNamed(ApiOperation operation) {
    Response answer = calls.json(operation, "{\"noSuchField\": 1}");

    Problems.assertProblem(answer, 400, "validation-failed");
    assertThat(Problems.fields(answer)).contains("noSuchField");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aFieldOfTheWrongTypeIsNamed(ApiOperation operation) {
    for (String property : operation.properties()) {
      Response answer = calls.json(operation, "{\"%s\": [[[true]]]}".formatted(property));

      Problems.assertProblem(answer, 400, "validation-failed");
      assertThat(Problems.fields(answer))
          .as("%s of %s", property, operation)
          .anyMatch(field -> field.startsWith(property));
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void aBodyOverTheLimitIs413(ApiOperation operation) {
    // What also takes whole messages takes larger ones.
    int limit = operation.bodies().size() == 1 ? MEBIBYTE : 10 * MEBIBYTE;
    String body = "{\"a\": \"%s\"}".formatted("x".repeat(limit));

    Problems.assertProblem(calls.json(operation, body), 413, "body-too-large");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anotherMediaTypeIs415(ApiOperation operation) {
    String other = operation.bodies().containsKey("text/plain") ? "application/xml" : "text/plain";
    Response answer =
        calls.allowed(
            operation,
            operation.pathWith(ApiCalls.NOBODY),
            request -> request.header("Content-Type", other).body("hello"));

    Problems.assertProblem(answer, 415, "unsupported-media-type");
  }
}
