package io.leadwise.consent.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of consent-service. */
@ConfigMapping(prefix = "leadwise.consent")
public interface ConsentConfig {

  /** Whether a seller may withdraw; only where the law demands it. */
  @WithDefault("false")
  boolean revocable();
}
