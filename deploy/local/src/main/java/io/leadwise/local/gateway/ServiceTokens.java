package io.leadwise.local.gateway;

import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Where a service gets a token of its own: the client credentials grant (RFC 6749, section 4.4),
 * for the one service that calls another. Its secret is as public as the rest of the demo.
 */
public final class ServiceTokens {

  /** Client id of prioritization-service. */
  public static final String CLIENT = "leadwise-prioritization";

  /** Its secret, here only. */
  public static final String SECRET = "demo-leadwise-prioritization";

  static final String GRANT = "client_credentials";

  private static final String EXPECTED =
      "Basic "
          + Base64.getEncoder()
              .encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));

  private ServiceTokens() {}

  static void give(RoutingContext context, DemoIssuer issuer) {
    if (!EXPECTED.equals(context.request().getHeader("authorization"))) {
      refuse(context, 401, "invalid_client");
    } else if (!GRANT.equals(context.request().getFormAttribute(TokenEndpoint.GRANT_TYPE))) {
      refuse(context, 400, "unsupported_grant_type");
    } else {
      Answers.json(
          context,
          Map.of(
              "access_token", issuer.token(DemoPerson.SERVICE, DemoIssuer.LIFE_OF_SERVICES),
              "token_type", "Bearer",
              "expires_in", DemoIssuer.LIFE_OF_SERVICES.toSeconds()));
    }
  }

  /** As the grant's own standard says it (RFC 6749, section 5.2), not as a problem document. */
  private static void refuse(RoutingContext context, int status, String error) {
    context.response().setStatusCode(status);
    Answers.json(context, Map.of("error", error));
  }
}
