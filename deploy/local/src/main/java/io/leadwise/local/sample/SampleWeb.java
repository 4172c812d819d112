package io.leadwise.local.sample;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The web, as far as the sample leads need it, on loopback: it answers for every host by the {@code
 * Host} header of the request. An unknown host or path is 404.
 */
public final class SampleWeb implements AutoCloseable {

  private final SampleSites sites = new SampleSites();
  private HttpServer server;

  private SampleWeb() {}

  /** Starts it on loopback; port 0 takes a free one. */
  public static SampleWeb start(Vertx vertx, int port) {
    SampleWeb web = new SampleWeb();
    web.server =
        vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(port))
            .requestHandler(web::handle)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return web;
  }

  /** Where to send requests, whatever host they are for. */
  public String url() {
    return "http://127.0.0.1:" + server.actualPort();
  }

  @Override
  public void close() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  private void handle(HttpServerRequest request) {
    Map<String, String> query = new HashMap<>();
    request
        .params()
        .forEach(parameter -> query.putIfAbsent(parameter.getKey(), parameter.getValue()));
    String host = request.authority() == null ? "" : request.authority().host();
    sites
        .find(host, path(request), query)
        .ifPresentOrElse(
            page ->
                request
                    .response()
                    .setStatusCode(page.status())
                    .putHeader("content-type", page.contentType())
                    .end(Buffer.buffer(page.body())),
            () ->
                request
                    .response()
                    .setStatusCode(404)
                    .putHeader("content-type", "text/plain;charset=utf-8")
                    .end("Not in the sample web"));
  }

  /** The path comes as it was sent: Nestl%C3%A9. A plus is a plus there, not a space. */
  private static String path(HttpServerRequest request) {
    return URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
