package io.leadwise.e2e;

import io.leadwise.e2e.http.ApiCalls;
import io.leadwise.e2e.http.ApiDocument;
import io.leadwise.e2e.http.ApiOperation;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists refuse cursors, limits and filters that make no sense, whatever list it is. */
@Order(8)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadQueryIT {

  private static final String OWNER = DemoPerson.OTHER_SELLER.id().toString();

  private final Suite suite;
  private final ApiCalls calls;
  private String lead;
  private String leadImport;

  BadQueryIT(Suite suite) {
    this.suite = suite;
    this.calls = new ApiCalls(suite);
  }

  /** Lists below a lead or an import first look whether that exists. */
  @BeforeAll
  void givenALeadAndAnImport() {
    LeadwiseApi admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    Map<String, String> old = Map.of("ownerId", OWNER, "createdAt", "2020-01-01T00:00:00Z");
    lead = idOf(LeadwiseApi.expect(admin.send("POST", "/api/v1/leads", old), 201).locationPath());
    String empty = "externalId,ownerEmail\n";
    leadImport =
        idOf(
            LeadwiseApi.expect(admin.post("/api/v1/lead-imports", "text/csv", empty), 202)
                .locationPath());
  }

  List<ApiOperation> lists() {
    return reads(
        operation ->
            operation.queryParameters().containsKey("cursor")
                // Connections are settings of the operator, and this suite has none.
                && !operation.path().startsWith("/api/v1/connections/"));
  }

  List<ApiOperation> filteredByUuid() {
    return reads(operation -> !uuidFilters(operation).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aCursorThatNoPageGaveIs400(ApiOperation operation) {
    for (String cursor :
        List.of("@@@", encoded("x", "y"), encoded("a", "b", "c", "d", "e", "f", "g", "h"))) {
      Problems.assertProblem(list(operation, "cursor", cursor), 400, "invalid-cursor");
    }
  }

  @ParameterizedTest
  @MethodSource("lists")
  void aLimitOutOfRangeIs400(ApiOperation operation) {
    for (String limit : List.of("0", "-1", "201")) {
      Problems.assertProblem(list(operation, "limit", limit), 400, "invalid-limit");
    }
    for (String noInteger : List.of("99999999999", "many")) {
      Problems.assertProblem(list(operation, "limit", noInteger), 400);
    }
  }

  @ParameterizedTest
  @MethodSource("filteredByUuid")
  void aFilterThatIsNoUuidIs400(ApiOperation operation) {
    for (String name : uuidFilters(operation)) {
      Problems.assertProblem(list(operation, name, "not-a-uuid"), 400);
    }
  }

  private List<ApiOperation> reads(Predicate<ApiOperation> which) {
    return ApiDocument.operations(suite).stream()
        .filter(ApiOperation::isGet)
        .filter(which)
        .toList();
  }

  private Response list(ApiOperation operation, String parameter, String value) {
    String id = operation.path().startsWith("/api/v1/lead-imports") ? leadImport : lead;
    // An admin has no list of its own.
    boolean needsOwner =
        operation.queryParameters().containsKey("ownerId") && !parameter.equals("ownerId");
    return calls.allowed(
        operation,
        operation.pathWith(id),
        request ->
            needsOwner
                ? request.queryParam("ownerId", OWNER).queryParam(parameter, value)
                : request.queryParam(parameter, value));
  }

  private static String encoded(String... parts) {
    byte[] bytes = String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String idOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<String> uuidFilters(ApiOperation operation) {
    return operation.queryParameters().entrySet().stream()
        .filter(parameter -> parameter.getValue().path("format").asText().equals("uuid"))
        .map(Map.Entry::getKey)
        .toList();
  }
}
