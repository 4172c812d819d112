package io.leadwise.prioritization.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.leadwise.prioritization.config.DraftConfig;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.RephraseTask;
import io.leadwise.prioritization.domain.draft.Tone;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChatRephraserTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RephraseTask TASK =
      new RephraseTask(
          DraftLanguage.DE, Tone.BRIEF, "Guten Tag ⟦0⟧,", Map.of("⟦0⟧", "lead.firstName"));

  private record Asked(JsonNode body, String authorization) {}

  private final BlockingQueue<Asked> asked = new LinkedBlockingQueue<>();
  private HttpServer server;
  private int status = 200;
  private String answer = completion("Hallo ⟦0⟧,");

  @BeforeEach
  void startModel() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          asked.add(
              new Asked(
                  JSON.readTree(exchange.getRequestBody()),
                  exchange.getRequestHeaders().getFirst("Authorization")));
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "http://127.0.0.1:1/elsewhere");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopModel() {
    server.stop(0);
  }

  @Test
  void theModelIsAskedByTheChatCompletionsInterface() {
    assertThat(model().rephrase(TASK)).contains("Hallo ⟦0⟧,");

    Asked request = asked.remove();
    assertThat(request.authorization()).isEqualTo("Bearer secret-key");
    assertThat(request.body().path("model").asText()).isEqualTo("small");
    assertThat(request.body().at("/messages/0/content").asText()).contains("Add nothing");
    assertThat(request.body().at("/messages/1/content").asText())
        .contains("Language: de", "⟦0⟧ = lead.firstName", "Guten Tag ⟦0⟧,");
  }

  @Test
  void aModelThatFailsIsLeftAloneForAWhile() {
    for (int failing : List.of(500, 302, 401)) {
      status = failing;
      ChatRephraser model = model();
      asked.clear();

      assertThat(model.rephrase(TASK)).isEmpty();
      assertThat(model.rephrase(TASK)).isEmpty();
      assertThat(asked).hasSize(1);
    }
  }

  @Test
  void anAnswerThatIsNoneIsNone() {
    for (String none : List.of("", "[]", "{\"choices\":[]}", completion("x".repeat(70_000)))) {
      answer = none;
      assertThat(model().rephrase(TASK)).isEmpty();
    }
  }

  @Test
  void whoTurnsItOnMustSayWhereItIs() {
    ChatRephraser model = model(Map.of("enabled", "true"));

    assertThat(model.isOn()).isTrue();
    assertThatThrownBy(model::open).hasMessageContaining("base-url is not set");
    assertThat(model(Map.of()).isOn()).isFalse();
  }

  private ChatRephraser model() {
    ChatRephraser model =
        model(
            Map.of(
                "enabled", "true",
                "base-url", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/",
                "api-key", "secret-key",
                "model", "small"));
    model.open();
    return model;
  }

  private static ChatRephraser model(Map<String, String> settings) {
    Map<String, String> properties = new HashMap<>();
    settings.forEach(
        (key, value) ->
            properties.put("leadwise.prioritization.drafts.language-model." + key, value));
    DraftConfig config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(DraftConfig.class)
            .withSources(new PropertiesConfigSource(properties, "test", 1))
            .build()
            .getConfigMapping(DraftConfig.class);
    return new ChatRephraser(
        config, Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC));
  }

  private static String completion(String content) {
    var root = JSON.createObjectNode();
    root.putArray("choices").addObject().putObject("message").put("content", content);
    return root.toString();
  }
}
