package io.leadwise.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private static final int MOST = 3;
  private static final long SECONDS = 20;

  private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
  private final Admission admission =
      new Admission(
          HttpSettings.with(Map.of("leadwise.http.most-requests", String.valueOf(MOST))),
          new ObjectMapper(),
          metrics);
  private final Queue<RoutingContext> waiting = new ConcurrentLinkedQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    Router router = Router.router(vertx);
    router.route().handler(admission::admit);
    router.get("/api/slow").handler(waiting::add);
    router.get("/q/health").handler(request -> request.end("UP"));
    router
        .get("/api/stream")
        .handler(
            request ->
                request
                    .response()
                    .setChunked(true)
                    .putHeader("Content-Type", "text/event-stream")
                    .write("data:1\n\n"));
    server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(SECONDS, TimeUnit.SECONDS);
  }

  @AfterEach
  void stop() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
  }

  @Test
  void whoComesWhenItIsFullIsToldToComeBack_andIsLetInWhenOneHasLeft() throws Exception {
    // given: as many requests inside as are let in
    List<CompletableFuture<HttpResponse<String>>> inside = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      inside.add(ask("/api/slow"));
    }
    await().until(() -> waiting.size() == MOST);

    // when
    HttpResponse<String> refused = ask("/api/slow").get(SECONDS, TimeUnit.SECONDS);

    // then
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    JsonNode problem = new ObjectMapper().readTree(refused.body());
    assertThat(problem.path("code").asText()).isEqualTo("overloaded");
    assertThat(problem.path("instance").asText()).isEqualTo("/api/slow");
    assertThat(metrics.counter("leadwise.http.overload.refused").count()).isEqualTo(1);
    assertThat(ask("/q/health").get(SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(200);

    // when: those inside are answered
    waiting.forEach(request -> request.end("done"));
    for (var answer : inside) {
      assertThat(answer.get(SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
    waiting.clear();

    // then
    CompletableFuture<HttpResponse<String>> next = ask("/api/slow");
    await().until(() -> waiting.size() == 1);
    waiting.forEach(request -> request.end("done"));
    assertThat(next.get(SECONDS, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    await().until(() -> metrics.get("leadwise.http.inside").gauge().value() == 0);
  }

  @Test
  void openStreamsTakeNoPlace() throws Exception {
    // given: more open streams than places
    for (int i = 0; i <= MOST; i++) {
      HttpResponse<InputStream> stream =
          http.sendAsync(request("/api/stream"), BodyHandlers.ofInputStream())
              .get(SECONDS, TimeUnit.SECONDS);
      assertThat(stream.statusCode()).isEqualTo(200);
    }

    // then
    assertThat(metrics.get("leadwise.http.inside").gauge().value()).isZero();
  }

  @Test
  void whoGivesUpLeavesThePlace() throws Exception {
    // given
    List<Socket> inside = new ArrayList<>();
    for (int i = 0; i < MOST; i++) {
      Socket socket = new Socket("127.0.0.1", server.actualPort());
      socket
          .getOutputStream()
          .write(
              "GET /api/slow HTTP/1.1\r\nHost: here\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      inside.add(socket);
    }
    await().until(() -> waiting.size() == MOST);

    // when
    for (Socket socket : inside) {
      socket.close();
    }

    // then
    await().until(() -> metrics.get("leadwise.http.inside").gauge().value() == 0);
  }

  private CompletableFuture<HttpResponse<String>> ask(String path) {
    return http.sendAsync(request(path), BodyHandlers.ofString());
  }

  private HttpRequest request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
        .timeout(Duration.ofSeconds(SECONDS))
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }
}
