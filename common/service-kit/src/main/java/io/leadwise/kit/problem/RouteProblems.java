package io.leadwise.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Refuses requests that no resource sees: problem documents (RFC 9457) as all others are. */
public final class RouteProblems {

  private final ObjectMapper json;

  public RouteProblems(ObjectMapper json) {
    this.json = json;
  }

  /** Answers the request; headers that are set already stay. */
  public void refuse(RoutingContext request, Refusal kind, String code, String detail) {
    HttpServerResponse response =
        request
            .response()
            .setStatusCode(kind.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
    try {
      response.end(
          json.writeValueAsString(
              ProblemDocument.of(kind, code, detail, request.normalizedPath())));
    } catch (JsonProcessingException e) {
      request.fail(e);
    }
  }
}
