package io.leadwise.research.languagemodel;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.leadwise.research.config.LanguageModelConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
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
 * Carries requests to the one address that the operator gave, and nowhere else: no redirects, no
 * cookies, no proxy from the environment, bounds on time and size.
 */
final class ModelHttpClient implements HttpClient, AutoCloseable {

  private static final int MAX_CONNECTIONS = 16;
  private static final int LARGEST_SUCCESS = 299;

  private final String baseUrl;
  private final LanguageModelConfig config;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "language-model-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  ModelHttpClient(String baseUrl, LanguageModelConfig config) {
    this.baseUrl = baseUrl;
    this.config = config;
    Timeout patience = Timeout.of(config.timeout());
    this.client =
        HttpClientBuilder.create()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(patience)
                            .setSocketTimeout(patience)
                            .build())
                    .setMaxConnTotal(MAX_CONNECTIONS)
                    .setMaxConnPerRoute(MAX_CONNECTIONS)
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

  @Override
  public SuccessfulHttpResponse execute(HttpRequest request) {
    if (!request.url().startsWith(baseUrl)) {
      throw new IllegalArgumentException("Only the language model's own address may be asked");
    }
    HttpPost post = new HttpPost(request.url());
    request.headers().forEach((name, values) -> values.forEach(v -> post.addHeader(name, v)));
    // The entity brings its own.
    post.removeHeaders(HttpHeaders.CONTENT_TYPE);
    post.setEntity(new StringEntity(request.body(), ContentType.APPLICATION_JSON));
    // Time-outs of sockets count from byte to byte: a slow drip would never end.
    var deadline =
        deadlines.schedule(post::cancel, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(post, this::answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deadline.cancel(false);
    }
  }

  /** Summaries are read whole; nothing here streams. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Summaries are not streamed");
  }

  private SuccessfulHttpResponse answer(ClassicHttpResponse response) throws IOException {
    int most = (int) config.maxAnswerSize().asLongValue();
    byte[] body =
        response.getEntity() == null
            ? new byte[0]
            : response.getEntity().getContent().readNBytes(most + 1);
    if (body.length > most) {
      throw new IOException("The answer is larger than " + most + " bytes");
    }
    if (response.getCode() > LARGEST_SUCCESS) {
      // The body may repeat what was sent: it goes nowhere.
      throw new HttpException(response.getCode(), "status " + response.getCode());
    }
    return SuccessfulHttpResponse.builder()
        .statusCode(response.getCode())
        .headers(Map.of(HttpHeaders.CONTENT_TYPE, List.of("application/json")))
        .body(new String(body, StandardCharsets.UTF_8))
        .build();
  }

  @Override
  public void close() throws IOException {
    deadlines.shutdownNow();
    client.close();
  }
}
