package io.leadwise.prioritization.languagemodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.prioritization.config.DraftConfig;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;

/**
 * One question to the one address that the operator gave, and nowhere else: no redirects, no
 * cookies, no proxy from the environment, bounds on time and size.
 */
final class ChatClient implements AutoCloseable {
  private static final int LARGEST_SUCCESS = 299;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final DraftConfig.LanguageModel config;
  private final URI address;
  private final String model;
  private final CloseableHttpClient http;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "language-model-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @throws IllegalStateException when its address or its name is not set
   */
  ChatClient(DraftConfig.LanguageModel config) {
    this.config = config;
    String base = config.baseUrl().map(URI::toString).orElseThrow(() -> missing("base-url"));
    this.address = URI.create(base.replaceAll("/+$", "") + "/chat/completions");
    this.model = config.model().orElseThrow(() -> missing("model"));
    this.http = client(Timeout.of(config.timeout()));
  }

  private static CloseableHttpClient client(Timeout patience) {
    return HttpClientBuilder.create()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(patience)
                        .setSocketTimeout(patience)
                        .build())
                .build())
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setConnectionRequestTimeout(patience)
                .setResponseTimeout(patience)
                .setRedirectsEnabled(false)
                .build())
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .build();
  }

  /**
   * @return what the model said
   * @throws IOException when it did not answer well and in time; its message repeats nothing of the
   *     answer
   */
  String ask(String rules, String text) throws IOException {
    HttpPost post = new HttpPost(address);
    config.apiKey().ifPresent(key -> post.addHeader(HttpHeaders.AUTHORIZATION, "Bearer " + key));
    post.setEntity(new StringEntity(request(rules, text), ContentType.APPLICATION_JSON));
    // Time-outs of sockets count from byte to byte: a slow drip would never end.
    ScheduledFuture<?> deadline =
        deadlines.schedule(post::cancel, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return http.execute(post, this::answer);
    } finally {
      deadline.cancel(false);
    }
  }

  private String request(String rules, String text) {
    ObjectNode request = JSON.createObjectNode();
    request.put("model", model).put("temperature", 0).put("max_tokens", config.maxTokens());
    ArrayNode messages = request.putArray("messages");
    messages.addObject().put("role", "system").put("content", rules);
    messages.addObject().put("role", "user").put("content", text);
    return request.toString();
  }

  private String answer(ClassicHttpResponse response) throws IOException {
    if (response.getCode() > LARGEST_SUCCESS || response.getEntity() == null) {
      throw new IOException("status " + response.getCode());
    }
    int most = (int) config.maxAnswerSize().asLongValue();
    byte[] body = response.getEntity().getContent().readNBytes(most + 1);
    if (body.length > most) {
      throw new IOException("more than " + most + " bytes");
    }
    JsonNode content;
    try {
      content = JSON.readTree(body).at("/choices/0/message/content");
    } catch (JsonProcessingException e) {
      // Its message would repeat what was sent.
      throw new IOException("no JSON");
    }
    if (!content.isTextual()) {
      throw new IOException("no words in the answer");
    }
    return content.textValue();
  }

  private static IllegalStateException missing(String setting) {
    return new IllegalStateException(
        "leadwise.prioritization.drafts.language-model is on, but its " + setting + " is not set");
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    http.close();
  }
}
