package io.leadwise.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.local.service.Service;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SignInTest {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String BACK = "http://localhost:8080/signed-in";
  private static final String VERIFIER =
      "a-verifier-of-at-least-forty-three-characters-as-rfc-7636";

  @TempDir Path folder;

  private final Vertx vertx = Vertx.vertx();
  private Gateway gateway;

  @BeforeEach
  void start() {
    DemoIssuer issuer =
        DemoIssuer.open(folder.resolve("key"), "http://localhost", Clock.systemUTC());
    gateway = Gateway.start(vertx, 0, Map.<Service, Integer>of(), issuer, folder);
  }

  @AfterEach
  void stop() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void whoPicksAPersonComesBackWithACodeForTokensOfThatPerson() throws Exception {
    HttpResponse<String> page = authorize(asked());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("Nora Newman", "person=admin").doesNotContain("Otto");

    JsonNode tokens = json(exchange(codeOf(authorize(with("person", "new-seller"))), VERIFIER));

    assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(claims(tokens.path("access_token")).path("aud").asText()).isEqualTo("leadwise");
    JsonNode who = claims(tokens.path("id_token"));
    assertThat(who.path("name").asText()).isEqualTo("Nora Newman");
    assertThat(who.path("aud").asText()).isEqualTo("the-client");
    assertThat(who.path("nonce").asText()).isEqualTo("n-1");
  }

  @Test
  void theStateComesBackAsItWent() throws Exception {
    HttpResponse<String> answer = authorize(with("person", "seller"));

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("location"))
        .hasValueSatisfying(
            location -> assertThat(location).startsWith(BACK).endsWith("&state=s+%26+1"));
  }

  @Test
  void aCodeIsGoodOnceAndOnlyForWhoAskedForIt() throws Exception {
    String stolen = codeOf(authorize(with("person", "seller")));
    assertThat(exchange(stolen, "another-verifier").statusCode()).isEqualTo(400);
    assertThat(exchange(stolen, VERIFIER).statusCode()).isEqualTo(400);

    String used = codeOf(authorize(with("person", "seller")));
    assertThat(exchange(used, VERIFIER).statusCode()).isEqualTo(200);
    assertThat(exchange(used, VERIFIER).statusCode()).isEqualTo(400);
  }

  @Test
  void nobodyIsSentToAnotherMachine() throws Exception {
    for (String target : new String[] {"https://evil.example/", "http://localhost.evil.example/"}) {
      HttpResponse<String> answer = authorize(with("redirect_uri", target));

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(answer.body()).contains("invalid-request");
    }
  }

  @Test
  void withoutPkceThereIsNoCode() throws Exception {
    assertThat(authorize(with("code_challenge_method", "plain")).statusCode()).isEqualTo(400);
  }

  @Test
  void thePageRepeatsNoMarkupOfItsAddress() throws Exception {
    assertThat(authorize(with("state", "\"><script>")).body()).doesNotContain("<script>");
  }

  private static Map<String, String> asked() {
    Map<String, String> asked = new LinkedHashMap<>();
    asked.put("response_type", "code");
    asked.put("client_id", "the-client");
    asked.put("redirect_uri", BACK);
    asked.put("code_challenge", AuthorizationCodes.challengeOf(VERIFIER));
    asked.put("code_challenge_method", "S256");
    asked.put("nonce", "n-1");
    asked.put("state", "s & 1");
    return asked;
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> asked = asked();
    asked.put(name, value);
    return asked;
  }

  private HttpResponse<String> authorize(Map<String, String> asked) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(at("/authorize?" + form(asked))).build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> exchange(String code, String verifier) throws Exception {
    Map<String, String> form =
        Map.of(
            "grant_type", "authorization_code",
            "code", code,
            "client_id", "the-client",
            "redirect_uri", BACK,
            "code_verifier", verifier);
    return HTTP.send(
        HttpRequest.newBuilder(at("/token"))
            .header("content-type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form(form)))
            .build(),
        BodyHandlers.ofString());
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + gateway.port() + path);
  }

  private static String codeOf(HttpResponse<String> answer) {
    String location = answer.headers().firstValue("location").orElseThrow();
    return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
  }

  private static String form(Map<String, String> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static JsonNode json(HttpResponse<String> answer) throws Exception {
    return new ObjectMapper().readTree(answer.body());
  }

  private static JsonNode claims(JsonNode token) throws Exception {
    return new ObjectMapper()
        .readTree(Base64.getUrlDecoder().decode(token.asText().split("\\.")[1]));
  }
}
