package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.local.service.Service;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GatewayTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private final CountDownLatch firstEventWasRead = new CountDownLatch(1);
  private final CountDownLatch listenerLeft = new CountDownLatch(1);
  private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
  private Gateway gateway;

  @BeforeEach
  void start() {
    for (Service service : Service.values()) {
      HttpServer backend =
          vertx
              .createHttpServer()
              .requestHandler(request -> answer(service, request))
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .join();
      ports.put(service, backend.actualPort());
    }
    DemoIssuer issuer =
        DemoIssuer.open(folder.resolve("key"), "http://localhost", Clock.systemUTC());
    gateway = Gateway.start(vertx, 0, ports, issuer, folder.resolve("workspace"));
  }

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void requestsReachTheirServiceUnchangedAndAnswersComeBackUnchanged() throws Exception {
    HttpResponse<String> answer =
        HTTP.send(
            request("/api/v1/lead-imports?a=1&b=%C3%A4")
                .header("authorization", "Bearer x")
                .header("content-type", "text/csv")
                .POST(BodyPublishers.ofString("a,b"))
                .build(),
            BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.headers().firstValue("etag")).contains("\"7\"");
    assertThat(answer.body())
        .isEqualTo("lead-service POST /api/v1/lead-imports?a=1&b=%C3%A4 Bearer x text/csv a,b");
  }

  @Test
  void bodiesOfManyMegabytesPass() throws Exception {
    String body = "x".repeat(20_000_000);

    HttpResponse<String> answer =
        HTTP.send(
            request("/api/v1/lead-imports").POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());

    assertThat(answer.body()).hasSizeGreaterThan(20_000_000);
  }

  @Test
  void eventsOfAStreamPassWhileTheStreamIsOpen() throws Exception {
    HttpResponse<InputStream> answer =
        HTTP.send(request("/api/v1/lead-insights/stream").build(), BodyHandlers.ofInputStream());

    try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body()))) {
      assertThat(reader.readLine()).isEqualTo("data: first");
      firstEventWasRead.countDown();
      assertThat(reader.readLine()).isEmpty();
      assertThat(reader.readLine()).isEqualTo("data: second");
    }
  }

  @Test
  void aListenerWhoLeavesIsMissedByTheServiceToo() throws Exception {
    HttpResponse<InputStream> answer =
        HTTP.send(request("/api/v1/selection-runs/9/events").build(), BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type")).contains("text/event-stream");
    try (BufferedReader reader = new BufferedReader(new InputStreamReader(answer.body()))) {
      assertThat(reader.readLine()).isEqualTo(": heartbeat");
    }

    assertThat(listenerLeft.await(20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void unknownPathsAreAProblemDocument() throws Exception {
    for (String path : new String[] {"/api/v1/unknown", "/q/health", "/demo-tokens/nobody"}) {
      HttpResponse<String> answer = get(path);

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
      assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }
  }

  @Test
  void whatIsTooLongToBeReadIsAProblemDocument() throws Exception {
    HttpResponse<String> address = get("/api/v1/leads/" + "x".repeat(10_000));
    HttpResponse<String> headers =
        HTTP.send(
            request("/api/v1/leads")
                .version(HttpClient.Version.HTTP_1_1)
                .header("padding", "x".repeat(10_000))
                .build(),
            BodyHandlers.ofString());

    assertThat(address.statusCode()).isEqualTo(414);
    assertThat(address.body()).contains("\"code\":\"uri-too-long\"");
    assertThat(headers.statusCode()).isEqualTo(431);
    assertThat(headers.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void aServiceThatIsDownIsABadGateway() throws Exception {
    ports.put(Service.CONSENT, 1);
    Gateway other =
        Gateway.start(
            vertx,
            0,
            ports,
            DemoIssuer.open(folder.resolve("key"), "http://localhost", Clock.systemUTC()),
            folder);
    URI uri = URI.create("http://localhost:" + other.port() + "/api/v1/consents/me");

    HttpResponse<String> answer =
        HTTP.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
  }

  @Test
  void theDocumentsOfAllServicesAreOne() throws Exception {
    HttpResponse<String> answer = get("/openapi.yaml");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("/of/consent-service", "/of/prioritization-service");
  }

  @Test
  void tokensKeysStartPageAndSwaggerUiAreServed() throws Exception {
    assertThat(get("/demo-tokens/seller").body()).contains("\"access_token\":\"ey");
    assertThat(get("/jwks").body()).contains("\"kty\":\"RSA\"");
    assertThat(get("/.well-known/openid-configuration").body())
        .contains("\"jwks_uri\":\"http://localhost/jwks\"");
    assertThat(get("/").body()).contains("/demo-tokens/other-seller");
    assertThat(get("/swagger-ui/").body()).contains("swagger-ui-bundle.js");
    assertThat(get("/swagger-ui/swagger-initializer.js").body()).contains("/openapi.yaml");
    assertThat(get("/swagger-ui").statusCode()).isEqualTo(302);
  }

  @Test
  void theWorkspaceIsServedOnceItIsBuiltAndKnowsHowToSignIn() throws Exception {
    Path built = Files.createDirectories(folder.resolve("built/assets"));
    Files.writeString(built.resolve("app.js"), "script");
    Files.writeString(built.resolveSibling("index.html"), "the workspace");
    DemoIssuer issuer =
        DemoIssuer.open(folder.resolve("key"), "http://localhost", Clock.systemUTC());
    gateway = Gateway.start(vertx, 0, ports, issuer, built.getParent());

    for (String page : new String[] {"/", "/leads/7", "/admin/runs", "/signed-in"}) {
      HttpResponse<String> answer = get(page);

      assertThat(answer.body()).isEqualTo("the workspace");
      assertThat(answer.headers().firstValue("content-security-policy"))
          .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    }
    assertThat(get("/assets/app.js").body()).isEqualTo("script");
    assertThat(get("/start").body()).contains("/swagger-ui/");
    assertThat(get("/workspace.json").body()).contains("\"clientId\":\"leadwise-workspace\"");
    assertThat(get("/nothing").statusCode()).isEqualTo(404);
  }

  @Test
  void aServiceGetsATokenOfItsOwnForItsSecretOnly() throws Exception {
    String form = "grant_type=client_credentials";

    HttpResponse<String> given = token(ServiceTokens.SECRET, form);

    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.body()).contains("\"access_token\":\"ey", "\"expires_in\":300");
    assertThat(token("another", form).statusCode()).isEqualTo(401);
    assertThat(token("another", form).body()).isEqualTo("{\"error\":\"invalid_client\"}");
    assertThat(token(ServiceTokens.SECRET, "grant_type=password").statusCode()).isEqualTo(400);
  }

  private HttpResponse<String> token(String secret, String form) throws Exception {
    String client = ServiceTokens.CLIENT + ":" + secret;
    return HTTP.send(
        request(DemoIssuer.TOKEN_PATH)
            .header("content-type", "application/x-www-form-urlencoded")
            .header(
                "authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(client.getBytes(StandardCharsets.UTF_8)))
            .POST(BodyPublishers.ofString(form))
            .build(),
        BodyHandlers.ofString());
  }

  private void answer(Service service, HttpServerRequest request) {
    if (request.path().equals("/q/openapi")) {
      request
          .response()
          .end(
              "{\"openapi\":\"3.1.0\",\"paths\":{\"/of/"
                  + service.directory()
                  + "\":{\"get\":{}}}}");
    } else if (request.path().endsWith("/events")) {
      request.connection().closeHandler(closed -> listenerLeft.countDown());
      request.response().exceptionHandler(failure -> listenerLeft.countDown());
      request.response().setChunked(true).putHeader("content-type", "text/event-stream");
      request.response().write(": heartbeat\n\n");
      vertx.setPeriodic(100, timer -> request.response().write(": heartbeat\n\n"));
    } else if (request.path().endsWith("/stream")) {
      request.response().setChunked(true).write("data: first\n\n");
      vertx
          .executeBlocking(() -> firstEventWasRead.await(20, TimeUnit.SECONDS))
          .onSuccess(read -> request.response().end("data: second\n\n"));
    } else {
      request
          .body()
          .onSuccess(
              body ->
                  request
                      .response()
                      .setStatusCode(202)
                      .putHeader("etag", "\"7\"")
                      .end(
                          String.join(
                              " ",
                              service.directory(),
                              request.method().name(),
                              request.uri(),
                              request.getHeader("authorization"),
                              request.getHeader("content-type"),
                              body.toString())));
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(request(path).build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path))
        .timeout(Duration.ofSeconds(20));
  }
}
