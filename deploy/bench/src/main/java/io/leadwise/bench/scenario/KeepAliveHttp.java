package io.leadwise.bench.scenario;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * GET requests with a token over connections that stay open, each with a thread of its own that
 * waits for the answer. It does no more than it must: what asks shares the machine with what is
 * asked, and a general client takes more processor time than many an answer.
 */
final class KeepAliveHttp implements AutoCloseable {

  private static final int CONNECTIONS = 64;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private final AtomicInteger started = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          CONNECTIONS,
          work -> {
            Thread thread = new Thread(work, "bench-requests-" + started.incrementAndGet());
            thread.setDaemon(true);
            return thread;
          });
  private final ThreadLocal<HttpConnection> connections;
  private final String headers;

  /**
   * Requests of the holder of a token.
   *
   * @param origin such as {@code http://localhost:8084}
   */
  KeepAliveHttp(URI origin, String token) {
    connections =
        ThreadLocal.withInitial(
            () -> new HttpConnection(origin.getHost(), origin.getPort(), LIMIT));
    headers =
        " HTTP/1.1\r\nhost: "
            + origin.getAuthority()
            + "\r\naccept: application/json\r\nauthorization: Bearer "
            + token
            + "\r\n\r\n";
  }

  /** Sends without waiting; the answer is its status, once all of it has come. */
  CompletableFuture<Integer> status(String path) {
    byte[] request = ("GET " + path + headers).getBytes(StandardCharsets.US_ASCII);
    CompletableFuture<Integer> answer = new CompletableFuture<>();
    threads.execute(
        () -> {
          try {
            answer.complete(connections.get().exchange(request));
          } catch (IOException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    return answer;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
