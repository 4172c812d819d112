package io.leadwise.research.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the research; each is explained in the service's README. */
@ConfigMapping(prefix = "leadwise.research")
public interface ResearchConfig {

  /** Companies researched at the same time by this replica. */
  @WithDefault("8")
  @Min(1)
  int workers();

  /** Most companies that one worker takes at once; it takes several only while they are quick. */
  @WithDefault("8")
  @Min(1)
  int claimSize();

  /** How often due companies are looked for when nothing wakes the workers. */
  @WithDefault("1s")
  Duration pollInterval();

  /** After that long without a sign of life another replica takes the company over. */
  @WithDefault("30s")
  Duration lease();

  /** How long a research is shared before a new lead has the company researched again. */
  @WithDefault("P7D")
  Duration freshFor();

  /** The same for a research in which some source could not be asked. */
  @WithDefault("PT1H")
  Duration incompleteFreshFor();

  /** Score from which on a match is taken; below it candidates are offered. */
  @WithDefault("0.75")
  @DecimalMin("0")
  @DecimalMax("1")
  double matchThreshold();

  /** Questions to sources that may be open at the same time in this replica. */
  @WithDefault("64")
  @Min(1)
  int sourceThreads();

  Breaker breaker();

  /** When a source that fails again and again is left alone. */
  interface Breaker {

    /** Failures in a row. */
    @WithDefault("5")
    @Min(1)
    int failures();

    /** The same for sources each of whose questions may go to another host. */
    @WithDefault("50")
    @Min(1)
    int failuresOfManyHosts();

    /** How long a source is left alone before one question tries it; doubles each time. */
    @WithDefault("30s")
    Duration firstPause();

    /** Longest pause before a source is tried again. */
    @WithDefault("PT10M")
    Duration longestPause();
  }

  Retry retry();

  /** What happens to a company none of whose sources could be asked. */
  interface Retry {

    /** Attempts before the company is parked. */
    @WithDefault("5")
    @Min(1)
    int maxAttempts();

    /** Pause after the first failed attempt; doubles each time. */
    @WithDefault("30s")
    Duration firstPause();

    /** Longest pause between two attempts. */
    @WithDefault("PT1H")
    Duration longestPause();

    /** How long a parked company rests before it is tried again; doubles each time. */
    @WithDefault("PT1H")
    Duration rest();

    /** Longest rest. */
    @WithDefault("P7D")
    Duration longestRest();
  }
}
