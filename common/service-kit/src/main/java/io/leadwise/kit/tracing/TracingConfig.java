package io.leadwise.kit.tracing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of tracing. */
@ConfigMapping(prefix = "leadwise.tracing")
public interface TracingConfig {

  /**
   * Share of traces that are exported, 0 to 1. With 0 ids are still made and passed on, but nothing
   * is sent, so that no collector is needed.
   */
  @WithDefault("0")
  double sampleRatio();
}
