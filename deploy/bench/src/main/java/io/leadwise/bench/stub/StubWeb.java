package io.leadwise.bench.stub;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * The web on loopback: answers for every host, by the {@code Host} header, what research-service
 * asks about invented companies. On one thread of its own, so that its cost can be told apart.
 */
public final class StubWeb implements AutoCloseable {

  private static final long STOP_SECONDS = 10;

  private final StubAnswers answers;
  private final long delayMillis;
  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final LongAdder requests = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private volatile long threadId = -1;
  private HttpServer server;

  private StubWeb(StubCompanies companies, Duration delay) {
    this.answers = new StubAnswers(companies);
    this.delayMillis = delay.toMillis();
  }

  /**
   * Starts it on a free port.
   *
   * @param delay how long each answer takes
   */
  public static StubWeb start(StubCompanies companies, Duration delay) {
    StubWeb web = new StubWeb(companies, delay);
    web.server =
        web.vertx
            .createHttpServer(new HttpServerOptions().setHost("127.0.0.1").setPort(0))
            .requestHandler(web::handle)
            .listen()
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return web;
  }

  /** Where to send requests, whatever host they are for. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.actualPort());
  }

  /** Requests so far. */
  public long requests() {
    return requests.sum();
  }

  /** Requests so far that were answered with 404. */
  public long unknown() {
    return unknown.sum();
  }

  /** Id of the thread that answers; -1 before the first request. */
  public long threadId() {
    return threadId;
  }

  @Override
  public void close() {
    vertx
        .close()
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
        .join();
  }

  private void handle(HttpServerRequest request) {
    if (delayMillis == 0) {
      answer(request);
    } else {
      vertx.setTimer(delayMillis, timer -> answer(request));
    }
  }

  private void answer(HttpServerRequest request) {
    threadId = Thread.currentThread().getId();
    requests.increment();
    Map<String, String> query = new HashMap<>();
    request.params().forEach(p -> query.putIfAbsent(p.getKey(), p.getValue()));
    String host = request.authority() == null ? "" : request.authority().host();
    StubAnswer answer = answers.to(host, request.path(), query);
    if (answer.status() == 404) {
      unknown.increment();
    }
    request
        .response()
        .setStatusCode(answer.status())
        .putHeader("content-type", answer.contentType())
        .end(answer.body());
  }
}
