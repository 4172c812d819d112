package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.http.ApiCalls;
import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.e2e.http.ApiOperation;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoIssuer;
import io.leadwise.local.gateway.DemoPerson;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No operation of the merged OpenAPI document lets a stranger in. */
@Order(5)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadCredentialsIT {

  private final Suite suite;
  private final ApiCalls calls;
  private final String foreignToken;

  BadCredentialsIT(Suite suite, @TempDir Path folder) {
    this.suite = suite;
    this.calls = new ApiCalls(suite);
    // The same issuer by name and key id, with a key that is not the issuer's.
    DemoIssuer foreign = DemoIssuer.open(folder.resolve("key"), suite.url(), Clock.systemUTC());
    this.foreignToken = foreign.token(DemoPerson.ADMIN);
  }

  List<ApiOperation> operations() {
    return ApiDocument.operations(suite);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withoutATokenItIs401(ApiOperation operation) {
    Response answer = calls.plain(operation, People.anonymous(suite));

    Problems.assertProblem(answer, 401, "token-missing");
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void withATokenOfAnotherIssuerItIs401(ApiOperation operation) {
    Response answer = calls.plain(operation, People.with(suite, foreignToken));

    Problems.assertProblem(answer, 401, "token-invalid");
  }

  @ParameterizedTest
  @MethodSource("operations")
  void whoHasNoneOfItsRolesIsRefused(ApiOperation operation) {
    List<DemoPerson> others =
        Arrays.stream(DemoPerson.values())
            .filter(person -> Collections.disjoint(person.roles(), operation.roles()))
            .toList();

    assertThat(others).isNotEmpty();
    others.forEach(
        person ->
            Problems.assertProblem(
                calls.plain(operation, People.as(suite, person)), 403, "role-missing"));
  }

  /** What is committed is what is tested here: nothing is missing behind the gateway. */
  @Test
  void everyCommittedOperationIsServed() {
    assertThat(operations())
        .extracting(ApiOperation::toString)
        .containsAll(ApiDocument.committed().stream().map(ApiOperation::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("worthlessTokens")
  void aWorthlessTokenIs401(String token) {
    for (String path :
        List.of(
            "/api/v1/consents/me",
            "/api/v1/leads",
            "/api/v1/research/companies",
            "/api/v1/email-domains",
            "/api/v1/prioritized-leads")) {
      Problems.assertProblem(People.with(suite, token).get(path), 401, "token-invalid");
    }
  }

  List<String> worthlessTokens() {
    String token = suite.issuer().token(DemoPerson.ADMIN);
    String[] parts = token.split("\\.");
    String unsigned = "eyJhbGciOiJub25lIn0." + parts[1] + ".";
    String otherPerson = suite.issuer().token(DemoPerson.OPERATOR).split("\\.")[1];
    return List.of("rubbish", "a.b.c", unsigned, parts[0] + "." + otherPerson + "." + parts[2]);
  }
}
