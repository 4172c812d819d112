package io.leadwise.prioritization.api.mcp;

import io.leadwise.kit.http.RouteLimits;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A language model that asks without end is held to the limits of the API, as any caller is. */
@ApplicationScoped
class McpLimits {

  void onStart(
      @Observes Router router,
      RouteLimits limits,
      @ConfigProperty(name = "quarkus.mcp.server.http.root-path") String path) {
    limits.protect(router, path);
  }
}
