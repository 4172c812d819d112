package io.leadwise.local.gateway;

import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.http.HttpServerRequest;

/** Answers what no handler ever sees: an address or headers over the limits, or no HTTP at all. */
final class UnreadableRequests {

  private UnreadableRequests() {}

  static void refuse(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    if (cause instanceof TooLongHttpLineException) {
      refuse(request, 414, "uri-too-long", "The address is longer than what is read.");
    } else if (cause instanceof TooLongHttpHeaderException) {
      refuse(request, 431, "headers-too-large", "The headers are longer than what is read.");
    } else {
      refuse(request, 400, "bad-request", "The request is not well formed.");
    }
  }

  private static void refuse(HttpServerRequest request, int status, String code, String detail) {
    request
        .response()
        .setStatusCode(status)
        .putHeader("content-type", Answers.PROBLEM)
        .end(Answers.problem(status, code, detail, null))
        // Nobody knows where the next request would begin.
        .onComplete(sent -> request.connection().close());
  }
}
