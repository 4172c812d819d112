package io.leadwise.kit.sample;

import io.leadwise.testkit.ProviderTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Settings of an operator whose identity provider is Entra ID and whose frontend lives at another
 * origin, with limits that a test reaches.
 */
public class EntraSettings implements QuarkusTestResourceLifecycleManager {

  public static final String FRONTEND = "https://sales.example";
  public static final int REQUESTS = 6;
  public static final int WRITES = 3;

  /** After the settings that all tests share. */
  @Override
  public int order() {
    return 10;
  }

  @Override
  public Map<String, String> start() {
    return Map.of(
        "quarkus.oidc.token.issuer",
        ProviderTokens.ENTRA_ISSUER,
        "quarkus.oidc.token.audience",
        ProviderTokens.ENTRA_APPLICATION + "," + ProviderTokens.ENTRA_ADDRESS,
        "quarkus.oidc.roles.role-claim-path",
        "roles",
        "quarkus.http.auth.roles-mapping.\"Sales.Person\"",
        "seller",
        "quarkus.http.auth.roles-mapping.\"Sales.Lead\"",
        "seller,sales-admin",
        "leadwise.security.seller-claim",
        "oid",
        "quarkus.http.cors.enabled",
        "true",
        "quarkus.http.cors.origins",
        FRONTEND,
        "leadwise.http.requests-per-minute",
        String.valueOf(REQUESTS),
        "leadwise.http.writes-per-minute",
        String.valueOf(WRITES));
  }

  @Override
  public void stop() {
    // Nothing was started.
  }
}
