package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.http.ApiCalls;
import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.e2e.http.ApiOperation;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoPerson;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths that lead nowhere are refused, and so are methods and media types that nobody serves. */
@Order(7)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadAddressIT {

  private final Suite suite;
  private final ApiCalls calls;

  BadAddressIT(Suite suite) {
    this.suite = suite;
    this.calls = new ApiCalls(suite);
  }

  List<ApiOperation> readsById() {
    return ApiDocument.operations(suite).stream()
        .filter(ApiOperation::isGet)
        .filter(operation -> !operation.uuidParameters().isEmpty())
        // What services ask each other is refused to people before anything is looked up.
        .filter(operation -> !operation.roles().equals(Set.of("service")))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("readsById")
  void anIdThatIsNoUuidIs404(ApiOperation operation) {
    for (String id : List.of("not-a-uuid", "1", "00000000-0000-0000-0000-00000000000g")) {
      Problems.assertProblem(
          calls.allowed(operation, operation.pathWith(id), request -> request), 404);
    }
  }

  @ParameterizedTest
  @MethodSource("readsById")
  void anIdThatNothingHasIs404(ApiOperation operation) {
    Map<String, String> anyUuid = Map.of("with", UUID.randomUUID().toString());

    Response answer =
        calls.allowed(
            operation,
            operation.pathWith(ApiCalls.NOBODY),
            request ->
                operation.queryParameters().containsKey("with")
                    ? request.queryParams(anyUuid)
                    : request);

    Problems.assertProblem(answer, 404);
    assertThat(answer.jsonPath().getString("code")).endsWith("-not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/consents/none/of/these",
        "/api/v1/leads/none/of/these",
        "/api/v1/research/none/of/these",
        "/api/v1/email-validations/none/of/these",
        "/api/v1/prioritized-leads/none/of/these",
        "/api/v1/no-such-noun"
      })
  void anUnknownPathIs404(String path) {
    Problems.assertProblem(People.as(suite, DemoPerson.ADMIN).get(path), 404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/consents/terms",
        "/api/v1/leads",
        "/api/v1/research/sources",
        "/api/v1/email-validations",
        "/api/v1/priority-rules"
      })
  void anotherMethodIs405(String path) {
    Problems.assertProblem(
        People.as(suite, DemoPerson.ADMIN).delete(path), 405, "method-not-allowed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/consents/terms",
        "/api/v1/leads",
        "/api/v1/research/sources",
        "/api/v1/email-domains",
        "/api/v1/priority-rules"
      })
  void anotherRepresentationIs406(String path) {
    Problems.assertProblem(
        People.as(suite, DemoPerson.ADMIN).accept("application/xml").get(path),
        406,
        "not-acceptable");
  }
}
