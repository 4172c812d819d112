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

  /** From connecting to the last byte of the body, redirects not included. */
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
}
