package io.leadwise.local.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes answers of the gateway's own. */
final class Answers {

  /** Media type of a refusal (RFC 9457). */
  static final String PROBLEM = "application/problem+json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private Answers() {}

  static void json(RoutingContext context, Map<String, ?> body) {
    json(context.response(), body);
  }

  static void json(HttpServerResponse response, Map<String, ?> body) {
    response.putHeader("content-type", "application/json").end(text(JSON, body));
  }

  static void text(RoutingContext context, String contentType, String body) {
    context.response().putHeader("content-type", contentType + ";charset=utf-8").end(body);
  }

  static void problem(RoutingContext context, int status, String code, String detail) {
    context
        .response()
        .setStatusCode(status)
        .putHeader("content-type", PROBLEM)
        .end(problem(status, code, detail, context.request().path()));
  }

  /**
   * A problem document.
   *
   * @param instance path of the request; null where it could not be read
   */
  static String problem(int status, String code, String detail, String instance) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", HttpResponseStatus.valueOf(status).reasonPhrase());
    body.put("status", status);
    body.put("detail", detail);
    if (instance != null) {
      body.put("instance", instance);
    }
    body.put("code", code);
    return text(JSON, body);
  }

  static String text(ObjectMapper mapper, Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
