package io.leadwise.kit.inbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the inbox. */
@ConfigMapping(prefix = "leadwise.inbox")
public interface InboxConfig {

  /**
   * How long handled events are remembered; longer than dead letters are kept, which is 30 days.
   */
  @WithDefault("P31D")
  Duration retention();

  /** How often what is older is forgotten. */
  @WithDefault("1h")
  String cleaning();
}
