package io.leadwise.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "leadwise.outbox")
public interface OutboxConfig {

  /** Whether this replica may relay; off in tests that look at the table itself. */
  @WithDefault("true")
  boolean enabled();

  /**
   * Topics that the service announces to. The relay gets to know them when it starts; another topic
   * is looked up with its first event, which then comes later by as much.
   */
  Optional<List<String>> topics();

  /** Most rows that are published at once; all of them are in memory meanwhile. */
  @WithDefault("250")
  int batchSize();

  /** Longest time without a look at the table, should a wake-up get lost. */
  @WithDefault("PT1S")
  Duration safetyPoll();

  /** How often a replica that does not relay tries to take over. */
  @WithDefault("PT1S")
  Duration takeOverEvery();

  /** First wait after a failure; doubles each time. */
  @WithDefault("PT0.2S")
  Duration backOff();

  /** Longest wait after a failure. */
  @WithDefault("PT30S")
  Duration backOffLimit();

  /** Attempts after which an event that the broker refuses is parked. */
  @WithDefault("8")
  int attempts();
}
