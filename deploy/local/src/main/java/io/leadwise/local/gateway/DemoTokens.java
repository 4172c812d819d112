package io.leadwise.local.gateway;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** The issuer's addresses: tokens of the demo, the key that checks them, and discovery. */
final class DemoTokens {

  private DemoTokens() {}

  static void mount(Router router, DemoIssuer issuer) {
    router
        .route("/demo-tokens/:person")
        .method(HttpMethod.GET)
        .method(HttpMethod.POST)
        .handler(context -> token(context, issuer));
    router.get("/jwks").handler(context -> Answers.json(context, issuer.keySet()));
    router
        .get("/.well-known/openid-configuration")
        .handler(context -> Answers.json(context, issuer.discovery()));
  }

  private static void token(RoutingContext context, DemoIssuer issuer) {
    DemoPerson.ofSlug(context.pathParam("person"))
        .ifPresentOrElse(
            person ->
                Answers.json(
                    context,
                    Map.of(
                        "access_token", issuer.token(person),
                        "token_type", "Bearer",
                        "expires_in", DemoIssuer.LIFE.toSeconds(),
                        "subject", person.id(),
                        "name", person.displayName(),
                        "roles", person.roles())),
            context::next);
  }
}
