package io.leadwise.kit.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the audit log. */
@ConfigMapping(prefix = "leadwise.audit")
public interface AuditConfig {

  /** How long it is kept who changed what. */
  @WithDefault("P730D")
  Duration retention();
}
