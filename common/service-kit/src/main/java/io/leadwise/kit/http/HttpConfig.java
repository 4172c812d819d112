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
   * How many requests one caller may make in a minute under {@code /api/}, in each replica; 0 for
   * no limit. A page that somebody looks at asks a few times a second, so nobody notices it; one
   * program gone wild is held to 100/s of the thousands that a replica answers.
   */
  @WithDefault("6000")
  long requestsPerMinute();

  /**
   * How many of them may be other than reading ({@code GET}, {@code HEAD}, {@code OPTIONS}); 0 for
   * no limit of their own. A write costs a transaction, of which a small PostgreSQL carries some
   * 1,500/s; what has more to write than 50/s sends an import or a batch.
   */
  @WithDefault("3000")
  long writesPerMinute();

  /**
   * How many requests one caller may make in a minute on paths that start with the key, in each
   * replica, in place of the limits above; 0 for no limit.
   */
  Map<String, Long> rateLimits();

  /** How long the answer to an Idempotency-Key is kept. */
  @WithDefault("PT24H")
  Duration idempotencyRetention();
}
