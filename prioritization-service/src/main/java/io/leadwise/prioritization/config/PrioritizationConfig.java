package io.leadwise.prioritization.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

/** Settings of the prioritization service. */
@ConfigMapping(prefix = "leadwise.prioritization")
public interface PrioritizationConfig {

  /** How long missing answers about a selected lead are waited for. */
  @WithDefault("2m")
  Duration sectionDeadline();

  /** How often leads past that deadline are looked for. */
  @WithDefault("2s")
  Duration sweepInterval();

  /** How often leads to be assessed again (new consent, new profile) are looked for. */
  @WithDefault("1s")
  Duration reassessmentInterval();

  /** How often the counts of days that changed are made anew for the dashboard. */
  @WithDefault("2s")
  Duration dashboardInterval();

  /**
   * Leads that are in memory at once when news about them are joined, in a sweep and in a
   * reassessment. With all that is known about its company, 500 did not fit into 128 MiB.
   */
  @WithDefault("100")
  int pageSize();

  /** How long the history of a score is kept. */
  @WithDefault("400d")
  Duration scoreHistoryRetention();

  /**
   * Memory for pages of lists as they were shown; each is shown again for ten minutes while nothing
   * in the list has changed.
   */
  @WithDefault("32M")
  MemorySize listMemory();

  /** Learning from outcomes. */
  Learning learning();

  /** Most leads that a dry run of a profile or of rules looks at. */
  @WithDefault("2000")
  int dryRunMaxLeads();

  /** Most points of each factor, until an admin publishes others; the first four add up to 100. */
  Weights weights();

  /** Borders between the levels of fit, in percent of the known criteria. */
  Fit fit();

  /** Days after its creation when a lead gets no more points for recency. */
  @WithDefault("14")
  int recencyWindowDays();

  /**
   * What one unit of each currency is worth in euros, until an admin publishes other rates; other
   * currencies are not compared.
   */
  Map<String, BigDecimal> rates();

  /** Day of these rates. */
  @WithDefault("2024-12-31")
  LocalDate ratesDay();

  /** Where these rates are from, in words. */
  @WithDefault("rounded averages of 2024, European Central Bank")
  String ratesSource();

  /** Most points of each factor. */
  interface Weights {
    /** Fit to the target customer profile. */
    @WithDefault("40")
    int fit();

    /** Replies to sales emails, and marketing's judgement. */
    @WithDefault("30")
    int engagement();

    /** Connected account, other leads there, average estimated revenue. */
    @WithDefault("20")
    int existingAccount();

    /** Recency of creation. */
    @WithDefault("10")
    int recency();

    /** Learned likelihood, 1 to 50, while a model is in force; the others share the rest then. */
    @WithDefault("20")
    int likelihood();
  }

  /** Learning from outcomes. */
  interface Learning {
    /** Whether models are learned by themselves; an admin can always ask for one. */
    @WithDefault("true")
    boolean enabled();

    /** How long after one model the next one is learned. */
    @WithDefault("24h")
    Duration interval();

    /** How often is looked whether it is time. */
    @WithDefault("10m")
    Duration checkInterval();

    /** How long one replica may take for it before another one tries. */
    @WithDefault("10m")
    Duration lease();

    /** Most outcomes that are learned from, the newest. */
    @WithDefault("50000")
    int mostOutcomes();
  }

  /** Borders of fit. */
  interface Fit {
    /** Above this share of matched criteria the fit is HIGH. */
    @WithDefault("70")
    int highAbove();

    /** From this share on the fit is at least MODERATE. */
    @WithDefault("50")
    int moderateFrom();
  }
}
