package io.leadwise.kit.http;

import io.leadwise.kit.http.RateLimitBuckets.Limit;
import io.leadwise.kit.problem.RefusalMappers;
import io.leadwise.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits how much one caller may ask for, by the subject of its token. It comes after the check of
 * the token: a request without one is refused before, and costs nobody anything. Where none is
 * needed, all who bring none share one limit.
 */
@ApplicationScoped
public class RateLimit {

  /** No subject: those are not empty. */
  private static final String WITHOUT_TOKEN = "";

  @Inject RateLimitBuckets buckets;
  @Inject Caller caller;
  @Inject UriInfo uri;
  @Inject Request request;
  @Inject RefusalMappers refusals;

  @ServerRequestFilter
  public void limit(ContainerRequestContext asked) {
    for (Limit limit : limits(asked.getMethod(), asked.getUriInfo())) {
      buckets.takeOne(limit, caller.subject().orElse(WITHOUT_TOKEN));
    }
  }

  /**
   * Takes more for the running request, where one request asks for many things at once.
   *
   * @param more besides the one that every request costs
   * @throws RateLimitedException when that is more than the caller has left
   */
  public void charge(long more) {
    for (Limit limit : limits(request.getMethod(), uri)) {
      buckets.takeMore(limit, caller.subject().orElse(WITHOUT_TOKEN), more);
    }
  }

  private List<Limit> limits(String method, UriInfo address) {
    return buckets.limitsOf(method, address.getPath());
  }

  /** Says when to come back, which no other refusal does. */
  @ServerExceptionMapper
  public Response refused(RateLimitedException e) {
    return Response.fromResponse(refusals.refusal(e))
        .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
        .build();
  }
}
