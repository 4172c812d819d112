package io.leadwise.prioritization.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the Model Context Protocol server. */
@ConfigMapping(prefix = "leadwise.prioritization.mcp")
public interface McpConfig {

  /** Whether language models may ask; without it every call is refused. */
  @WithDefault("true")
  boolean enabled();
}
