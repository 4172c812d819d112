package io.leadwise.consent.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of consent-service. */
@ConfigMapping(prefix = "leadwise.consent")
public interface ConsentConfig {

  /** Whether a seller may withdraw; only where the law demands it. */
  @WithDefault("false")
  boolean revocable();

  /** The texts that sellers agree to. */
  Terms terms();

  /** Computing the chain of the ledger again. */
  Verification verification();

  /** Where the texts are. */
  interface Terms {

    /** Folder with texts of the deployment's own, instead of those that come with the service. */
    Optional<Path> directory();
  }

  /** How much one verification does. */
  interface Verification {

    /** Entries that are read at once, 1 to 100,000. */
    @WithDefault("1000")
    int pageSize();

    /** How long one request computes before it says how far it came. */
    @WithDefault("PT10S")
    Duration timeBudget();
  }
}
