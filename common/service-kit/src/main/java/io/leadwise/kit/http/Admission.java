package io.leadwise.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RouteProblems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lets in no more requests at a time than the service can carry. Those that wait hold memory, too:
 * without a bound a service that is asked for more than it can answer fills its heap with them,
 * until it answers nobody. What is refused is refused at once, before it costs anything, with 503
 * and {@code Retry-After}.
 *
 * <p>Health and metrics are always answered: an operator must be able to look at a busy service.
 */
@ApplicationScoped
public class Admission {

  /** Before everything but the protocol itself. */
  private static final int FIRST = 1_000;

  private static final String LIMITED = "/api/";
  private static final int RETRY_AFTER_SECONDS = 1;

  private final int most;
  private final RouteProblems problems;
  private final Counter refused;
  private final AtomicInteger inside = new AtomicInteger();

  @Inject
  Admission(HttpConfig config, ObjectMapper json, MeterRegistry metrics) {
    this.most = config.mostRequests();
    this.problems = new RouteProblems(json);
    this.refused =
        Counter.builder("leadwise.http.overload.refused")
            .description("Requests refused because too many were inside")
            .register(metrics);
    Gauge.builder("leadwise.http.inside", inside, AtomicInteger::get)
        .description("Requests that are being answered or wait for it")
        .register(metrics);
  }

  void register(@Observes Filters filters) {
    filters.register(this::admit, FIRST);
  }

  void admit(RoutingContext request) {
    if (most == 0 || !request.normalizedPath().startsWith(LIMITED)) {
      request.next();
      return;
    }
    if (inside.incrementAndGet() > most) {
      inside.decrementAndGet();
      refuse(request);
      return;
    }
    AtomicBoolean left = new AtomicBoolean();
    request.addEndHandler(ended -> leave(left));
    request.addHeadersEndHandler(
        started -> {
          if (isStream(request.response())) {
            leave(left);
          }
        });
    request.next();
  }

  /** A stream stays open for hours; those that serve streams count them on their own. */
  private static boolean isStream(HttpServerResponse response) {
    String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(MediaType.SERVER_SENT_EVENTS);
  }

  private void leave(AtomicBoolean left) {
    if (left.compareAndSet(false, true)) {
      inside.decrementAndGet();
    }
  }

  private void refuse(RoutingContext request) {
    refused.increment();
    request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
    problems.refuse(
        request,
        Refusal.UNAVAILABLE,
        "overloaded",
        "The service has as much to do as it can carry. Ask again in a second.");
  }
}
