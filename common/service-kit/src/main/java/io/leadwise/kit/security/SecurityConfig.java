package io.leadwise.kit.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of what is asked of callers. */
@ConfigMapping(prefix = "leadwise.security")
public interface SecurityConfig {

  /** How long a token that was found to be good is not checked again; 0 checks it each time. */
  @WithDefault("PT1M")
  Duration tokensKeptFor();

  /**
   * The claim that holds a person's id, a UUID: {@code sub} at Keycloak; {@code oid} at Entra ID,
   * whose {@code sub} is no UUID and differs from application to application.
   */
  @WithDefault("sub")
  String sellerClaim();
}
