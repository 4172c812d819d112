package io.leadwise.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.security.SecurityConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RouteLimitsTest {

  private static final long SECONDS = 20;
  private static final String SERVED = "/api/v1/served";

  private final HttpConfig config =
      HttpSettings.with(
          Map.of(
              "leadwise.http.rate-limits.\"" + SERVED + "\"", "3",
              "leadwise.http.body-limits.\"" + SERVED + "\"", "100"));
  private final RouteLimits limits =
      new RouteLimits(
          new RateLimitBuckets(
              config,
              Clock.fixed(Instant.parse("2026-11-28T08:00:00Z"), ZoneOffset.UTC),
              new SimpleMeterRegistry()),
          config,
          new SmallRyeConfigBuilder()
              .withMapping(SecurityConfig.class)
              .build()
              .getConfigMapping(SecurityConfig.class),
          new ObjectMapper());
  private final HttpClient http = HttpClient.newHttpClient();
  private final Vertx vertx = Vertx.vertx();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    Router router = Router.router(vertx);
    router
        .route()
        .order(-100)
        .handler(
            request -> {
              String caller = request.request().getHeader("Caller");
              if (caller != null) {
                request.setUser(new QuarkusHttpUser(identity(caller)));
              }
              request.next();
            });
    limits.protect(router, SERVED);
    router.route(SERVED).handler(request -> request.end("got " + request.body().length()));
    router.route("/api/v1/other").handler(request -> request.end("other"));
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
  void eachCallerHasAMinutesWorth() throws Exception {
    for (int i = 0; i < 3; i++) {
      assertThat(post(SERVED, "ada", BodyPublishers.ofString("1")).body()).isEqualTo("got 1");
    }

    HttpResponse<String> refused = post(SERVED, "ada", BodyPublishers.noBody());

    assertProblem(refused, 429, "rate-limited");
    assertThat(refused.headers().firstValue("Retry-After")).contains("20");
    assertThat(post(SERVED, "omar", BodyPublishers.noBody()).statusCode()).isEqualTo(200);
    assertThat(post("/api/v1/other", "ada", BodyPublishers.noBody()).statusCode()).isEqualTo(200);
  }

  @Test
  void aBodyOverTheLimitIsRefused_whetherItSaysItsLengthOrNot() throws Exception {
    String large = "x".repeat(101);

    assertProblem(post(SERVED, "ada", BodyPublishers.ofString(large)), 413, "body-too-large");
    assertProblem(
        post(
            SERVED,
            "ada",
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large.getBytes()))),
        413,
        "body-too-large");
    assertThat(post(SERVED, "ada", BodyPublishers.ofString("x".repeat(100))).body())
        .isEqualTo("got 100");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
  }

  private static QuarkusSecurityIdentity identity(String subject) {
    JwtClaims claims = new JwtClaims();
    claims.setSubject(subject);
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new OidcJwtCallerPrincipal(claims, null))
        .build();
  }

  private HttpResponse<String> post(String path, String caller, BodyPublisher body)
      throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.actualPort() + path))
            .timeout(Duration.ofSeconds(SECONDS))
            .version(HttpClient.Version.HTTP_1_1)
            .header("Caller", caller)
            .POST(body)
            .build(),
        BodyHandlers.ofString());
  }
}
