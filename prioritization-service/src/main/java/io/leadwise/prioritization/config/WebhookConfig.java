package io.leadwise.prioritization.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Settings of webhooks. */
@ConfigMapping(prefix = "leadwise.prioritization.webhooks")
public interface WebhookConfig {

  /** How often deliveries that are due are looked for. */
  @WithDefault("1s")
  Duration interval();

  /** Deliveries that are made one after the other before others get their turn. */
  @WithDefault("20")
  int batchSize();

  /** Webhooks, or parts of their deliveries, that a replica serves at the same time. */
  @WithDefault("16")
  int lanes();

  /** Deliveries that a replica makes to one webhook at the same time. */
  @WithDefault("4")
  int lanesPerWebhook();

  /** Longest wait for a connection. */
  @WithDefault("3s")
  Duration connectTimeout();

  /** Longest time for one delivery, connection included. */
  @WithDefault("10s")
  Duration totalTimeout();

  /** Wait after the first failure; doubles each time, less up to a half at random. */
  @WithDefault("10s")
  Duration backOff();

  /** Longest wait after a failure. */
  @WithDefault("1h")
  Duration backOffLimit();

  /** After this long a delivery is given up, and a webhook disabled that never succeeded in it. */
  @WithDefault("24h")
  Duration giveUpAfter();

  /** How long deliveries stand in the log, and can be repeated. */
  @WithDefault("7d")
  Duration logRetention();

  /** How often older ones are forgotten, and secrets encrypted anew after a change of keys. */
  @WithDefault("10m")
  Duration cleaning();

  /** How long the secret before signs too after a change. */
  @WithDefault("24h")
  Duration secretOverlap();

  /** Most webhooks of one caller. */
  @WithDefault("20")
  int maxPerCaller();

  /** Whether targets may be asked over http. */
  @WithDefault("false")
  boolean httpAllowed();

  /** Ports that targets may have. */
  @WithDefault("443,8443")
  Set<Integer> ports();

  /** Hosts of the own network that need be neither public nor https, separated by commas. */
  Optional<Set<String>> trustedHosts();

  /**
   * Base64 of 32 random bytes: the key that secrets are encrypted with in the database. Without it
   * they are stored as they are.
   */
  Optional<String> secretKey();

  /** Further keys of this kind that only read, while keys are changed, separated by commas. */
  Optional<List<String>> otherSecretKeys();
}
