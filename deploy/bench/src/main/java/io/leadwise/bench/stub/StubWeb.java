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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Delayed delayed;
  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final Vertx vertx =
      Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
  private final LongAdder requests = new LongAdder();
  private final LongAdder unknown = new LongAdder();
  private final Rates rates = new Rates();
  private volatile long threadId = -1;
  private HttpServer server;

  private StubWeb(StubCompanies companies, Duration delay, Delayed delayed) {
    this.answers = new StubAnswers(companies);
    this.delayMillis = delay.toMillis();
    this.delayed = delayed;
  }

  /**
   * Starts it on a free port.
   *
   * @param delay how long an answer takes
   * @param delayed which of them
   */
  public static StubWeb start(StubCompanies companies, Duration delay, Delayed delayed) {
    StubWeb web = new StubWeb(companies, delay, delayed);
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

  /** How fast each host was asked. */
  public Rates rates() {
    return rates;
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
    // Counted on arrival: what counts for a limit is when a host was asked.
    String host = request.authority() == null ? "" : request.authority().host();
    rates.asked(host);
    if (delayMillis == 0 || !isDelayed(host, request)) {
      answer(request);
    } else {
      vertx.setTimer(delayMillis, timer -> answer(request));
    }
  }

  private boolean isDelayed(String host, HttpServerRequest request) {
    if (delayed == Delayed.EACH_ANSWER) {
      return true;
    }
    return host.equalsIgnoreCase(WikidataAnswers.HOST)
        ? "wbsearchentities".equals(request.getParam("action"))
        : begun.add(host);
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
