package io.leadwise.research.outbound;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.domain.outgoing.OutgoingRequest;
import io.leadwise.research.outbound.audit.RequestLog;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.net.URIAuthority;

/**
 * Makes single GET requests within limits of time and size, with every address checked. Each one is
 * noted, answered or not.
 */
@ApplicationScoped
class WebClient {

  /** So much of an unread answer is read to keep its connection. */
  private static final int LEFTOVER = 16 * 1024;

  private final CloseableHttpClient http;
  private final HttpHost routeAllTo;
  private final RequestLog log;
  private final IdGenerator ids;
  private final Clock clock;
  private final ScheduledThreadPoolExecutor deadlines =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "research-deadlines");
            thread.setDaemon(true);
            return thread;
          });

  @Inject
  WebClient(OutboundConfig config, RequestLog log, IdGenerator ids, Clock clock) {
    this(config, SystemDefaultDnsResolver.INSTANCE, log, ids, clock);
  }

  WebClient(OutboundConfig config, DnsResolver dns, RequestLog log, IdGenerator ids, Clock clock) {
    routeAllTo =
        config
            .routeAllTo()
            .map(uri -> new HttpHost("http", uri.getHost(), uri.getPort()))
            .orElse(null);
    http = HttpClients.create(config, dns, routeAllTo);
    // A deadline that was met must not hold its answer until it would have passed.
    deadlines.setRemoveOnCancelPolicy(true);
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  @PreDestroy
  void close() {
    deadlines.shutdownNow();
    Closer.closeQuietly(http);
  }

  /**
   * Sends one GET request and has its answer read.
   *
   * @throws FetchException when there is no answer, or none within the limits
   * @throws IOException when the reader cannot make sense of it
   */
  <T> T get(Call call, ExchangeReader<T> reader) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new FetchException(FetchException.Kind.TIME_OUT, "The research was ended.");
    }
    if (!log.hasRoom()) {
      throw new FetchException(
          FetchException.Kind.BUSY,
          "Outgoing requests cannot be recorded for now, so none is made.");
    }
    Attempt attempt = new Attempt(call);
    try {
      return attempt.run(reader);
    } finally {
      log.note(attempt.record());
    }
  }

  private HttpGet request(Call call) {
    URI uri = call.uri();
    HttpGet request = new HttpGet(uri);
    request.setHeader("Accept", call.accept());
    request.setHeader("Accept-Language", "en, *;q=0.5");
    request.setHeader("Accept-Encoding", Packing.ACCEPTED);
    if (call.known().etag() != null) {
      request.setHeader("If-None-Match", call.known().etag());
    }
    if (call.known().lastModified() != null) {
      request.setHeader("If-Modified-Since", call.known().lastModified());
    }
    if (routeAllTo != null) {
      request.setHeader("X-Forwarded-Proto", uri.getScheme());
      request.setScheme(routeAllTo.getSchemeName());
      request.setAuthority(new URIAuthority(uri.getHost(), uri.getPort()));
    }
    return request;
  }

  private HttpHost target(URI uri) {
    return routeAllTo == null
        ? new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort())
        : routeAllTo;
  }

  /** Reads an answer while it is open. */
  interface ExchangeReader<T> {
    T read(Exchange exchange) throws IOException;
  }

  /** One request on its way, and what is to be remembered of it. */
  private final class Attempt {

    private final Call call;
    private final HttpGet request;
    private final Instant began = clock.instant();
    private final long beganNanos = System.nanoTime();
    private final AtomicBoolean late = new AtomicBoolean();
    private String outcome = OutgoingRequest.ANSWERED;
    private Integer status;
    private InputStream unpacked = InputStream.nullInputStream();
    private LimitedBody body;

    Attempt(Call call) {
      this.call = call;
      this.request = request(call);
    }

    <T> T run(ExchangeReader<T> reader) throws IOException {
      // Time-outs of the socket alone would let a server drip one byte a second for ever.
      var deadline =
          deadlines.schedule(
              () -> {
                late.set(true);
                request.cancel();
              },
              Math.max(1, call.within().toMillis()),
              TimeUnit.MILLISECONDS);
      try {
        return read(reader, answer());
      } catch (FetchException e) {
        outcome = e.kind().name();
        throw e;
      } finally {
        deadline.cancel(false);
      }
    }

    private ClassicHttpResponse answer() throws FetchException {
      try {
        ClassicHttpResponse response = http.executeOpen(target(call.uri()), request, null);
        status = response.getCode();
        return response;
      } catch (IOException | RuntimeException e) {
        throw late.get() ? Trouble.late(call, e) : Trouble.noAnswer(call, e);
      }
    }

    private <T> T read(ExchangeReader<T> reader, ClassicHttpResponse response) throws IOException {
      boolean complete = false;
      try {
        body = body(response);
        T result = reader.read(new Exchange(call.uri(), response.getCode(), response, body));
        complete = isDrained();
        return result;
      } catch (IOException | RuntimeException e) {
        throw blamed(e);
      } finally {
        if (!complete) {
          // Closing alone would read the rest of the body, which may never end.
          request.cancel();
        }
        Closer.closeQuietly(unpacked);
        Closer.closeQuietly(response);
      }
    }

    private boolean isDrained() {
      try {
        return body.readNBytes(LEFTOVER).length < LEFTOVER;
      } catch (IOException e) {
        // The reader has what it wanted; only the connection cannot be used again.
        return false;
      }
    }

    private LimitedBody body(ClassicHttpResponse response) throws IOException {
      String host = call.uri().getHost();
      if (response.getEntity() == null) {
        return new LimitedBody(InputStream.nullInputStream(), host, 0);
      }
      // What comes over the line is limited as well: packed nothings unpack to nothing.
      InputStream packed =
          new LimitedBody(response.getEntity().getContent(), host, call.maxBytes() + LEFTOVER);
      unpacked = Packing.unpacked(host, response, packed);
      return new LimitedBody(unpacked, host, call.maxBytes());
    }

    /** Tells trouble of the line from what a reader makes of the answer. */
    private IOException blamed(Exception e) {
      Exception cause = body != null && body.trouble() != null ? body.trouble() : e;
      boolean ofTheReader = body != null && body.trouble() == null && !late.get();
      if (cause instanceof FetchException fetch) {
        return fetch;
      }
      if (ofTheReader && cause instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (ofTheReader) {
        return (IOException) cause;
      }
      return late.get() ? Trouble.late(call, cause) : Trouble.brokenAnswer(call, cause);
    }

    OutgoingRequest record() {
      Duration took = Duration.ofNanos(System.nanoTime() - beganNanos);
      return new OutgoingRequest(
          ids.next(),
          began,
          call.uri().getHost(),
          call.source(),
          call.purpose(),
          outcome,
          status,
          body == null ? 0 : body.count(),
          took.toMillis());
    }
  }
}
