package io.leadwise.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * What every answer tells browsers, refusals and documents included, unless the answer says it
 * itself: to guess no types, to run nothing, to show it in no frame, to keep nothing of persons.
 *
 * <p>An answer of the API is kept by nobody (RFC 9111, section 5.2.2.5); one with an entity tag may
 * be kept by its reader, who asks each time whether it still stands.
 */
@ApplicationScoped
public class SecurityHeaders {

  /** Before {@link Admission}, whose refusals are answers, too. */
  private static final int FIRST = 1_100;

  static final String POLICY = "Content-Security-Policy";
  static final String TRANSPORT = "Strict-Transport-Security";

  static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Swagger UI is scripts and styles, some of them in its page, and asks the token's issuer. */
  static final String DOCUMENTS =
      "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; connect-src 'self' https:; base-uri 'self';"
          + " frame-ancestors 'none'";

  private static final String API = "/api/";
  private static final String DOCUMENTS_PATH = "/q/swagger-ui";
  private static final String YEAR = "max-age=31536000";

  void register(@Observes Filters filters) {
    filters.register(this::protect, FIRST);
  }

  private void protect(RoutingContext request) {
    request.addHeadersEndHandler(started -> complete(request));
    request.next();
  }

  private static void complete(RoutingContext request) {
    String path = request.normalizedPath();
    MultiMap headers = request.response().headers();
    unlessSaid(headers, "X-Content-Type-Options", "nosniff");
    unlessSaid(headers, "Referrer-Policy", "no-referrer");
    unlessSaid(headers, POLICY, path.startsWith(DOCUMENTS_PATH) ? DOCUMENTS : NOTHING);
    if (path.startsWith(API)) {
      boolean tagged = headers.contains(HttpHeaders.ETAG);
      unlessSaid(headers, HttpHeaders.CACHE_CONTROL, tagged ? "no-cache, private" : "no-store");
    }
    if (cameEncrypted(request.request())) {
      unlessSaid(headers, TRANSPORT, YEAR);
    }
  }

  /**
   * Whoever claims it falsely harms nobody: browsers ignore the header on a connection that is not
   * encrypted (RFC 6797, section 8.1).
   */
  private static boolean cameEncrypted(HttpServerRequest request) {
    return request.isSSL() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
  }

  private static void unlessSaid(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }
}
