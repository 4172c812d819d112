package io.leadwise.prioritization.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of live updates, and of the journal that they are served from. */
@ConfigMapping(prefix = "leadwise.prioritization.live")
public interface LiveConfig {

  /** How often a replica reads the journal, however many streams it serves; not while none. */
  @WithDefault("0.5s")
  Duration interval();

  /** After how long a comment keeps a silent stream open. */
  @WithDefault("15s")
  Duration heartbeat();

  /** A stream whose client takes nothing for this long is dropped. */
  @WithDefault("30s")
  Duration patience();

  /**
   * Events that wait in memory for one client at most; a slower one is read to from the journal.
   */
  @WithDefault("256")
  int buffer();

  /** Streams that a replica serves at most. */
  @WithDefault("2000")
  int maxStreams();

  /** Streams of one caller that a replica serves at most. */
  @WithDefault("6")
  int maxStreamsPerCaller();

  /** How long a change is kept for clients that come back. */
  @WithDefault("6h")
  Duration retention();

  /** Changes that are kept at most, however young they are. */
  @WithDefault("1000000")
  long maxChanges();

  /** How often older changes are forgotten. */
  @WithDefault("1m")
  Duration cleaning();
}
