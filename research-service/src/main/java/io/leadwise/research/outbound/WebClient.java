package io.leadwise.research.outbound;

import io.leadwise.kit.net.RefusedAddressException;
import io.leadwise.research.config.OutboundConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.net.URIAuthority;

/** Makes single GET requests within limits of time and size, with every address checked. */
@ApplicationScoped
class WebClient {

  private static final int BUFFER = 16 * 1024;

  private final CloseableHttpClient http;
  private final HttpHost routeAllTo;
  private final Duration totalTimeout;
  private final ScheduledExecutorService deadlines =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "research-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  WebClient(OutboundConfig config) {
    this(config, SystemDefaultDnsResolver.INSTANCE);
  }

  WebClient(OutboundConfig config, DnsResolver dns) {
    routeAllTo =
        config
            .routeAllTo()
            .map(uri -> new HttpHost("http", uri.getHost(), uri.getPort()))
            .orElse(null);
    totalTimeout = config.totalTimeout();
    http = HttpClients.create(config, dns, routeAllTo);
  }

  @PreDestroy
  void close() {
    deadlines.shutdownNow();
    Closer.closeQuietly(http);
  }

  /**
   * Sends one GET request.
   *
   * @param uri checked by {@link TargetRules}
   * @param maxBytes largest decompressed body
   */
  Exchange get(URI uri, String accept, long maxBytes) throws FetchException {
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept", accept);
    request.setHeader("Accept-Language", "en, *;q=0.5");
    HttpHost target = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    if (routeAllTo != null) {
      request.setHeader("X-Forwarded-Proto", uri.getScheme());
      request.setScheme(routeAllTo.getSchemeName());
      request.setAuthority(new URIAuthority(uri.getHost(), uri.getPort()));
      target = routeAllTo;
    }
    AtomicBoolean late = new AtomicBoolean();
    // Time-outs of the socket alone would let a server drip one byte a second for ever.
    var deadline =
        deadlines.schedule(
            () -> {
              late.set(true);
              request.cancel();
            },
            totalTimeout.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return exchange(uri, request, target, maxBytes);
    } catch (FetchException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw explained(uri, e, late.get());
    } finally {
      deadline.cancel(false);
    }
  }

  private Exchange exchange(URI uri, HttpGet request, HttpHost target, long maxBytes)
      throws IOException {
    ClassicHttpResponse response = http.executeOpen(target, request, null);
    boolean complete = false;
    try {
      byte[] body = body(uri, response, maxBytes);
      complete = true;
      return new Exchange(
          uri,
          response.getCode(),
          header(response, "Location"),
          header(response, "Content-Type"),
          header(response, "Retry-After"),
          body);
    } finally {
      if (!complete) {
        // Closing alone would read the rest of the body, which may never end.
        request.cancel();
      }
      Closer.closeQuietly(response);
    }
  }

  private static byte[] body(URI uri, ClassicHttpResponse response, long maxBytes)
      throws IOException {
    if (response.getEntity() == null) {
      return new byte[0];
    }
    InputStream content = response.getEntity().getContent();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[BUFFER];
    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
      if (body.size() + read > maxBytes) {
        throw new FetchException(
            FetchException.Kind.TOO_LARGE,
            "%s answered with more than %d KiB.".formatted(uri.getHost(), maxBytes / 1024));
      }
      body.write(buffer, 0, read);
    }
    return body.toByteArray();
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private FetchException explained(URI uri, Exception e, boolean late) {
    String host = uri.getHost();
    if (late || e instanceof ConnectTimeoutException || e instanceof InterruptedIOException) {
      return new FetchException(
          FetchException.Kind.TIME_OUT,
          "%s did not answer within %d s.".formatted(host, totalTimeout.toSeconds()),
          e);
    }
    if (e instanceof RefusedAddressException) {
      return new FetchException(
          FetchException.Kind.NOT_ALLOWED, host + " leads to an address that is not public.", e);
    }
    if (e instanceof UnknownHostException) {
      return new FetchException(
          FetchException.Kind.UNKNOWN_HOST, host + " was not found in DNS.", e);
    }
    return new FetchException(
        FetchException.Kind.CONNECTION, "No connection to %s could be made.".formatted(host), e);
  }
}
