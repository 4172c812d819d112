package io.leadwise.prioritization;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A consent-service that answers what a test tells it to, and the provider of the tokens that it is
 * asked with.
 */
public class ConsentStub implements QuarkusTestResourceLifecycleManager {
  private static final List<String> REQUESTS = new CopyOnWriteArrayList<>();
  private static final List<String> TOKENS = new CopyOnWriteArrayList<>();
  private static volatile Answer answer;
  private static volatile List<String> refused;

  private HttpServer server;
  private ExecutorService workers;

  /** How the stub behaves. */
  public enum Answer {
    NO,
    YES,
    BROKEN,
    SILENT,
    /** Yes, but not to tokens that were given before this answer was set. */
    OLD_TOKEN_REFUSED
  }

  /** Sets the answer and forgets the requests so far. */
  public static void answer(Answer next) {
    refused = List.copyOf(TOKENS);
    answer = next;
    REQUESTS.clear();
  }

  /** Path of each request, with the token that came along. */
  public static List<String> requests() {
    return List.copyOf(REQUESTS);
  }

  /** Tokens given so far, the newest last. */
  public static List<String> tokens() {
    return List.copyOf(TOKENS);
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
    server.createContext("/token", ConsentStub::giveToken);
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort();
    return Map.of(
        "quarkus.rest-client.consent.url",
        url,
        "quarkus.oidc-client.token-path",
        url + "/token",
        "quarkus.oidc-client.credentials.secret",
        "of-the-tests");
  }

  private static void giveToken(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String client =
        Base64.getEncoder()
            .encodeToString(
                "leadwise-prioritization:of-the-tests".getBytes(StandardCharsets.UTF_8));
    boolean good =
        form.contains("grant_type=client_credentials")
            && ("Basic " + client).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    String token = "token-" + TOKENS.size();
    if (good) {
      TOKENS.add(token);
    }
    answer(
        exchange,
        good ? 200 : 401,
        "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}".formatted(token));
  }

  private static void handle(HttpExchange exchange) throws IOException {
    REQUESTS.add(
        exchange.getRequestURI() + " " + exchange.getRequestHeaders().getFirst("Authorization"));
    if (answer == Answer.SILENT) {
      silence();
    }
    boolean yes = answer == Answer.YES || answer == Answer.OLD_TOKEN_REFUSED;
    String path = exchange.getRequestURI().getPath();
    String body =
        "{\"sellerId\":\"%s\",\"granted\":%s}"
            .formatted(path.substring(path.lastIndexOf('/') + 1), yes);
    answer(exchange, status(exchange), body);
  }

  private static int status(HttpExchange exchange) {
    if (answer == Answer.OLD_TOKEN_REFUSED) {
      String token = exchange.getRequestHeaders().getFirst("Authorization");
      return refused.contains(token.substring("Bearer ".length())) ? 401 : 200;
    }
    return answer == Answer.BROKEN ? 500 : 200;
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
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
