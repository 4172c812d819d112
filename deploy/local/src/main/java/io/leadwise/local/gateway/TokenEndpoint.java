package io.leadwise.local.gateway;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;

/**
 * Where all tokens are got (RFC 6749, section 3.2): by a person's browser, which has a code and no
 * secret, and by a service, which has a secret.
 */
final class TokenEndpoint {

  static final String GRANT_TYPE = "grant_type";

  private static final int LARGEST_FORM = 4_096;

  private TokenEndpoint() {}

  static void mount(Router router, DemoIssuer issuer, SignIn people) {
    router
        .post(DemoIssuer.TOKEN_PATH)
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM))
        .handler(
            context -> {
              if (SignIn.GRANT.equals(context.request().getFormAttribute(GRANT_TYPE))) {
                people.exchange(context);
              } else {
                ServiceTokens.give(context, issuer);
              }
            });
  }
}
