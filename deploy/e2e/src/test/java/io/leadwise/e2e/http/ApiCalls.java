package io.leadwise.e2e.http;

import io.leadwise.e2e.steps.People;
import io.leadwise.local.Suite;
import io.leadwise.local.gateway.DemoPerson;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Calls of operations, by whoever may make them. */
public final class ApiCalls {

  /** An id that nothing has. */
  public static final String NOBODY = UUID.randomUUID().toString();

  /** As bytes: the client refuses to write texts of media types that it does not know. */
  private static final byte[] EMPTY = {'{', '}'};

  private final Suite suite;

  public ApiCalls(Suite suite) {
    this.suite = suite;
  }

  /** Calls as the first person who has a role for it. */
  public Response allowed(
      ApiOperation operation, String path, UnaryOperator<RequestSpecification> request) {
    Response answer = null;
    for (DemoPerson person : List.of(DemoPerson.ADMIN, DemoPerson.SELLER)) {
      answer = request.apply(People.as(suite, person)).request(operation.method(), path);
      if (answer.statusCode() != 403) {
        return answer;
      }
    }
    return answer;
  }

  /** Sends a JSON body as the first person who has a role for it. */
  public Response json(ApiOperation operation, String body) {
    return allowed(
        operation,
        operation.pathWith(NOBODY),
        request -> request.header("Content-Type", "application/json").body(body));
  }

  /** Sends a well-formed call with whatever credentials the request has. */
  public Response plain(ApiOperation operation, RequestSpecification request) {
    operation.mediaType().ifPresent(type -> request.header("Content-Type", type).body(EMPTY));
    return request.request(operation.method(), operation.pathWith(NOBODY));
  }
}
