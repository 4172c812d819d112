package io.leadwise.prioritization.webhooks;

import io.leadwise.kit.net.RefusedAddressException;
import io.leadwise.prioritization.application.webhook.WebhookSender;
import io.leadwise.prioritization.config.WebhookConfig;
import io.leadwise.prioritization.domain.webhook.TargetRules;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;

/** Posts to targets within limits of time and size, with every address checked. */
@ApplicationScoped
class ApacheWebhookSender implements WebhookSender {

  /**
   * What a target answers is of no interest; a short answer is read so that the connection lasts.
   */
  private static final int MOST_READ = 16 * 1024;

  private static final int LONGEST_SECONDS = 6;

  private final CloseableHttpClient http;
  private final TargetRules rules;
  private final Duration totalTimeout;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "webhook-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  ApacheWebhookSender(WebhookConfig config, TargetRules rules) {
    this(config, rules, SystemDefaultDnsResolver.INSTANCE);
  }

  ApacheWebhookSender(WebhookConfig config, TargetRules rules, DnsResolver dns) {
    this.rules = rules;
    totalTimeout = config.totalTimeout();
    http = WebhookClients.create(config, new GuardedDnsResolver(dns, rules));
  }

  @PreDestroy
  void close() {
    deadlines.shutdownNow();
    Closer.closeQuietly(http);
  }

  @Override
  public Outcome post(URI url, Map<String, String> headers, byte[] body) {
    // Settings may be stricter than they were when the webhook was made.
    Optional<String> refusal = rules.refusal(url);
    if (refusal.isPresent()) {
      return new Outcome(null, refusal.get(), null);
    }
    HttpPost request = new HttpPost(url);
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    AtomicBoolean late = new AtomicBoolean();
    // Time-outs of the socket alone would let a target drip one byte a second for ever.
    ScheduledFuture<?> deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            totalTimeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(url, request);
    } catch (IOException | RuntimeException e) {
      return new Outcome(null, explained(e, late.get()), null);
    } finally {
      deadline.cancel(false);
    }
  }

  private Outcome exchange(URI url, HttpPost request) throws IOException {
    HttpHost target = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    ClassicHttpResponse response = http.executeOpen(target, request, null);
    try {
      if (!isReadToItsEnd(response)) {
        // Closing alone would read the rest, which may never end.
        request.cancel();
      }
      return new Outcome(response.getCode(), null, retryAfter(response));
    } finally {
      Closer.closeQuietly(response);
    }
  }

  private static boolean isReadToItsEnd(ClassicHttpResponse response) throws IOException {
    if (response.getEntity() == null) {
      return true;
    }
    InputStream content = response.getEntity().getContent();
    byte[] buffer = new byte[MOST_READ];
    int total = 0;
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      total += read;
      if (total >= MOST_READ) {
        return false;
      }
    }
    return true;
  }

  /** In seconds (RFC 9110, 10.2.3); a date is not worth the trouble. */
  private static Duration retryAfter(ClassicHttpResponse response) {
    Header header = response.getFirstHeader("Retry-After");
    return header != null && header.getValue().matches("\\d{1," + LONGEST_SECONDS + "}")
        ? Duration.ofSeconds(Long.parseLong(header.getValue()))
        : null;
  }

  private String explained(Exception e, boolean late) {
    if (late || e instanceof ConnectTimeoutException || e instanceof InterruptedIOException) {
      return "The target did not answer within %d s.".formatted(totalTimeout.toSeconds());
    }
    if (e instanceof RefusedAddressException) {
      return "The host leads to an address that is not public.";
    }
    if (e instanceof UnknownHostException) {
      return "The host was not found in DNS.";
    }
    return e instanceof SSLException
        ? "No secure connection could be made."
        : "No connection could be made.";
  }
}
