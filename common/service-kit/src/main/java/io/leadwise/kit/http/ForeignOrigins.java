package io.leadwise.kit.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RouteProblems;
import io.quarkus.vertx.http.runtime.cors.CORSFilter;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses pages of origins that nobody allowed, as every refusal is: by a problem document. Quarkus
 * would do so with an empty answer. What is allowed, and the headers that say so, stay its own; so
 * does the judgement whether a page of the same host is of the same origin.
 */
@ApplicationScoped
class ForeignOrigins {

  private static final String ORIGIN = "Origin";

  /** Before the filter of Quarkus, which is at 300. */
  private static final int FIRST = 350;

  private final boolean enabled;
  private final List<String> allowed;
  private final List<Pattern> patterns;
  private final boolean any;
  private final RouteProblems problems;

  @Inject
  ForeignOrigins(
      @ConfigProperty(name = "quarkus.http.cors.enabled") boolean enabled,
      @ConfigProperty(name = "quarkus.http.cors.origins") Optional<List<String>> origins,
      ObjectMapper json) {
    this.enabled = enabled;
    this.allowed = origins.orElse(List.of());
    this.patterns = CORSFilter.parseAllowedOriginsRegex(origins);
    this.any = CORSFilter.isConfiguredWithWildcard(origins);
    this.problems = new RouteProblems(json);
  }

  void register(@Observes Filters filters) {
    if (enabled && !any) {
      filters.register(this::check, FIRST);
    }
  }

  void check(RoutingContext request) {
    String origin = request.request().getHeader(ORIGIN);
    if (origin == null
        || allowed.contains(origin)
        || CORSFilter.isOriginAllowedByRegex(patterns, origin)
        || isOfThisHost(origin, request.request())) {
      request.next();
    } else {
      problems.refuse(
          request,
          Refusal.FORBIDDEN,
          "origin-not-allowed",
          "Pages of this origin may not ask here; the operator names those that may.");
    }
  }

  private static boolean isOfThisHost(String origin, HttpServerRequest request) {
    HostAndPort here = request.authority();
    try {
      return here != null && here.host().equalsIgnoreCase(URI.create(origin).getHost());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
