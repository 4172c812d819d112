package io.leadwise.prioritization;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A consent-service that answers what a test tells it to. */
public class ConsentStub implements QuarkusTestResourceLifecycleManager {
  private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
  private static volatile Answer answer;

  private HttpServer server;
  private ExecutorService workers;

  /** How the stub behaves. */
  public enum Answer {
    NO,
    YES,
    BROKEN,
    SILENT
  }

  /** Sets the answer and forgets the requests so far. */
  public static void answer(Answer next) {
    answer = next;
    REQUESTS.clear();
  }

  /** Path and query of each request, with the token that came along. */
  public static List<String> requests() {
    return List.copyOf(REQUESTS);
  }

  @Override
  public Map<String, String> start() {
    answer(Answer.NO);
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    workers = Executors.newCachedThreadPool();
    server.setExecutor(workers);
    server.createContext("/", ConsentStub::handle);
    server.start();
    return Map.of(
        "quarkus.rest-client.consent.url", "http://127.0.0.1:" + server.getAddress().getPort());
  }

  private static void handle(HttpExchange exchange) throws IOException {
    REQUESTS.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    if (answer == Answer.SILENT) {
      silence();
    }
    boolean yes = answer == Answer.YES;
    String query = exchange.getRequestURI().getQuery();
    String body =
        query == null
            ? "{\"granted\":" + yes + ",\"promptRequired\":" + !yes + "}"
            : yes
                ? "{\"items\":[{\"sellerId\":\"%s\",\"status\":\"GRANTED\",\"language\":\"en\"}],\"nextCursor\":null}"
                    .formatted(query.substring("sellerId=".length()))
                : "{\"items\":[],\"nextCursor\":null}";
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer == Answer.BROKEN ? 500 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static void silence() {
    try {
      // Longer than any caller waits; nobody counts this latch down.
      new CountDownLatch(1).await(6, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
      workers.shutdownNow();
    }
  }
}
