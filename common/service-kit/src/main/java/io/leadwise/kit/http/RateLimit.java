package io.leadwise.kit.http;

import io.leadwise.kit.problem.RefusalMappers;
import io.leadwise.kit.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Limits how much one caller may ask for, by the subject of its token. It comes after the check of
 * the token: a request without one is refused before, and costs nobody anything.
 */
@ApplicationScoped
public class RateLimit {

  @Inject RateLimitBuckets buckets;
  @Inject Caller caller;
  @Inject UriInfo uri;
  @Inject RefusalMappers refusals;

  @ServerRequestFilter
  public void limit(ContainerRequestContext request) {
    String path = buckets.limitedPath(request.getUriInfo().getPath());
    if (path != null) {
      caller.subject().ifPresent(subject -> buckets.takeOne(path, subject));
    }
  }

  /**
   * Takes more for the running request, where one request asks for many things at once.
   *
   * @param more besides the one that every request costs
   * @throws RateLimitedException when that is more than the caller has left
   */
  public void charge(long more) {
    String path = buckets.limitedPath(uri.getPath());
    if (path != null) {
      caller.subject().ifPresent(subject -> buckets.takeMore(path, subject, more));
    }
  }

  /** Says when to come back, which no other refusal does. */
  @ServerExceptionMapper
  public Response refused(RateLimitedException e) {
    return Response.fromResponse(refusals.refusal(e))
        .header(HttpHeaders.RETRY_AFTER, e.retryAfterSeconds())
        .build();
  }
}
