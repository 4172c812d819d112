package io.leadwise.prioritization.api.mcp;

import io.leadwise.prioritization.config.McpConfig;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Who gets to the Model Context Protocol server at all: nobody without a token, and nobody where
 * the operator switched it off. What a caller may then see, each tool decides.
 */
@ApplicationScoped
class McpPolicy implements HttpSecurityPolicy {
  private final McpConfig config;

  McpPolicy(McpConfig config) {
    this.config = config;
  }

  @Override
  public String name() {
    return "mcp";
  }

  @Override
  public Uni<CheckResult> checkPermission(
      RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
    return identity.map(
        caller ->
            config.enabled() && !caller.isAnonymous() ? CheckResult.PERMIT : CheckResult.DENY);
  }
}
