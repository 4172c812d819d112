package io.leadwise.research.config;

import java.time.Duration;

/** What every source can be told; each has defaults of its own. */
public interface SourceSettings {

  /** Whether it is asked at all. */
  boolean enabled();

  /** Shortest time between two requests to one host. */
  Duration minInterval();

  /** Longest time that it may take to answer about one company. */
  Duration timeout();
}
