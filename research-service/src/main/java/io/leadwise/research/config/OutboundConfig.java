package io.leadwise.research.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** Settings of the only way out to the web. */
@ConfigMapping(prefix = "leadwise.research.outbound")
public interface OutboundConfig {

  /** How site owners reach the operator: an address or a page, sent in the User-Agent. */
  @WithDefault("https://leadwise.io/research-bot")
  String contact();

  /**
   * Address that every request is sent to instead of the web, as plain HTTP with the original Host
   * header; for a sample web and for tests. The address guard is off for it alone.
   */
  Optional<URI> routeAllTo();

  @WithDefault("3s")
  Duration connectTimeout();

  /** From connecting to the last byte of the body, over all redirects; waits for turns apart. */
  @WithDefault("10s")
  Duration totalTimeout();

  /** Largest page, decompressed. */
  @WithDefault("2M")
  MemorySize maxPageSize();

  /** Largest answer of a data source, decompressed. */
  @WithDefault("10M")
  MemorySize maxAnswerSize();

  @WithDefault("3")
  @Min(0)
  @Max(10)
  int maxRedirects();

  /** Longest wait for a turn at a host; who would wait longer gives up. */
  @WithDefault("30s")
  Duration maxTurnWait();

  /** How long a robots.txt is remembered. */
  @WithDefault("PT24H")
  Duration robotsKeptFor();

  /** How long it is remembered which hosts were asked, and why. */
  @WithDefault("P30D")
  Duration requestsKeptFor();

  Cache cache();

  /** Answers that are kept in the database, as long as their servers allow. */
  interface Cache {

    /** Whether answers are kept. */
    @WithDefault("true")
    boolean enabled();

    /** How long one that is not confirmed any more is kept. */
    @WithDefault("P30D")
    Duration keptFor();

    /** Largest answer that is kept, packed. */
    @WithDefault("2M")
    MemorySize maxAnswerSize();

    /** All kept answers together, packed; what was confirmed longest ago goes first. */
    @WithDefault("512M")
    MemorySize maxSize();
  }
}
