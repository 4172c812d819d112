package io.leadwise.kit.http;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of the HTTP side. */
@ConfigMapping(prefix = "leadwise.http")
public interface HttpConfig {

  /** Largest body that is read. */
  @WithDefault("1M")
  MemorySize maxBodySize();

  /**
   * How many requests under {@code /api/} may be inside each replica at a time, answered or
   * waiting; more are refused with 503 and {@code Retry-After}. 0 for no limit.
   */
  @WithDefault("256")
  int mostRequests();

  /** Larger or smaller limits for paths that start with the key. */
  Map<String, MemorySize> bodyLimits();

  /**
   * How many requests one caller may make in a minute on paths that start with the key, in each
   * replica; 0 for no limit.
   */
  Map<String, Long> rateLimits();

  /** How long the answer to an Idempotency-Key is kept. */
  @WithDefault("PT24H")
  Duration idempotencyRetention();
}
