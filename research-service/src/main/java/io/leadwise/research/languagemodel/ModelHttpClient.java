package io.leadwise.research.languagemodel;

import dev.langchain4j.exception.HttpException;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.config.LanguageModelConfig;
import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.domain.outgoing.Purpose;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.outbound.audit.RequestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
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

  private static final String SOURCE = "language-model";
  private static final int MAX_CONNECTIONS = 16;
  private static final int LARGEST_SUCCESS = 299;

  private final String baseUrl;
  private final LanguageModelConfig config;
  private final RequestLog log;
  private final IdGenerator ids;
  private final Clock clock;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "language-model-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param log takes down each request, as everything that leaves the house
   */
  ModelHttpClient(
      String baseUrl, LanguageModelConfig config, RequestLog log, IdGenerator ids, Clock clock) {
    this.baseUrl = baseUrl;
    this.config = config;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
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
    if (!log.hasRoom()) {
      throw new IllegalStateException("Outgoing requests cannot be recorded for now");
    }
    HttpPost post = new HttpPost(request.url());
    request.headers().forEach((name, values) -> values.forEach(v -> post.addHeader(name, v)));
    // The entity brings its own.
    post.removeHeaders(HttpHeaders.CONTENT_TYPE);
    post.setEntity(new StringEntity(request.body(), ContentType.APPLICATION_JSON));
    // Time-outs of sockets count from byte to byte: a slow drip would never end.
    var deadline =
        deadlines.schedule(post::cancel, config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    Instant began = clock.instant();
    long beganNanos = System.nanoTime();
    AtomicLong bytes = new AtomicLong();
    try {
      SuccessfulHttpResponse answer = client.execute(post, response -> answer(response, bytes));
      note(post, began, beganNanos, OutgoingRequest.ANSWERED, answer.statusCode(), bytes);
      return answer;
    } catch (HttpException e) {
      note(post, began, beganNanos, OutgoingRequest.ANSWERED, e.statusCode(), bytes);
      throw e;
    } catch (IOException e) {
      FetchException.Kind why =
          post.isCancelled() ? FetchException.Kind.TIME_OUT : FetchException.Kind.CONNECTION;
      note(post, began, beganNanos, why.name(), null, bytes);
      throw new UncheckedIOException(e);
    } finally {
      deadline.cancel(false);
    }
  }

  private void note(
      HttpPost post,
      Instant began,
      long beganNanos,
      String outcome,
      Integer status,
      AtomicLong bytes) {
    log.note(
        new OutgoingRequest(
            ids.next(),
            began,
            post.getAuthority().getHostName(),
            SOURCE,
            Purpose.SUMMARY,
            outcome,
            status,
            bytes.get(),
            TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - beganNanos)));
  }

  /** Summaries are read whole; nothing here streams. */
  @Override
  public void execute(
      HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
    throw new UnsupportedOperationException("Summaries are not streamed");
  }

  private SuccessfulHttpResponse answer(ClassicHttpResponse response, AtomicLong bytes)
      throws IOException {
    int most = (int) config.maxAnswerSize().asLongValue();
    byte[] body =
        response.getEntity() == null
            ? new byte[0]
            : response.getEntity().getContent().readNBytes(most + 1);
    bytes.set(body.length);
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
