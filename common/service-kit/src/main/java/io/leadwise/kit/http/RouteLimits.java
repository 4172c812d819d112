package io.leadwise.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.http.RateLimitBuckets.Limit;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RouteProblems;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.SecurityConfig;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * The limits of the API for what a library serves beside its resources: {@link RateLimit} and
 * {@link BodyLimit} are filters of resources, and never see such a request.
 */
@ApplicationScoped
public class RouteLimits {

  /**
   * After the check of the token, whose filters are at -200 and -100, and before what is served.
   */
  private static final int ORDER = -50;

  private static final int TOO_LARGE = Refusal.TOO_LARGE.status();

  private final RateLimitBuckets buckets;
  private final HttpConfig config;
  private final SecurityConfig security;
  private final RouteProblems problems;

  @Inject
  RouteLimits(
      RateLimitBuckets buckets, HttpConfig config, SecurityConfig security, ObjectMapper json) {
    this.buckets = buckets;
    this.config = config;
    this.security = security;
    this.problems = new RouteProblems(json);
  }

  /**
   * Holds all requests below a path to the limits; to be called when the service starts.
   *
   * @param path such as {@code /api/v1/mcp}
   */
  public void protect(Router router, String path) {
    long limit = BodyLimit.limitOf(config, path);
    router.route(path + "*").order(ORDER).handler(this::admit);
    router
        .route(path + "*")
        .order(ORDER + 1)
        // Whoever reads the body later finds it read, and reads no more of it.
        .handler(BodyHandler.create(false).setBodyLimit(limit))
        .failureHandler(failed -> explain(failed, limit));
  }

  private void admit(RoutingContext request) {
    QuarkusHttpUser.getSecurityIdentity(request, null)
        .subscribe()
        .with(caller -> count(request, caller), request::fail);
  }

  private void count(RoutingContext request, SecurityIdentity identity) {
    String caller = identity == null ? null : Caller.subject(identity, security).orElse(null);
    try {
      if (caller != null) {
        for (Limit limit :
            buckets.limitsOf(request.request().method().name(), request.normalizedPath())) {
          buckets.takeOne(limit, caller);
        }
      }
    } catch (RateLimitedException e) {
      request.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()));
      problems.refuse(request, e.kind(), e.code(), e.getMessage());
      return;
    }
    request.next();
  }

  private void explain(RoutingContext failed, long limit) {
    if (failed.statusCode() == TOO_LARGE && !failed.response().headWritten()) {
      problems.refuse(failed, Refusal.TOO_LARGE, BodyLimit.CODE, BodyLimit.detail(limit));
    } else {
      failed.next();
    }
  }
}
