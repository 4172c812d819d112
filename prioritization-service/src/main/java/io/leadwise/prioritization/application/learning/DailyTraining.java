package io.leadwise.prioritization.application.learning;

import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.persistence.LearningRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** Learns anew when it is time; of all replicas one does. */
@ApplicationScoped
public class DailyTraining {
  private final LearningRepository learning;
  private final Models models;
  private final PrioritizationConfig config;
  private final Clock clock;

  DailyTraining(
      LearningRepository learning, Models models, PrioritizationConfig config, Clock clock) {
    this.learning = learning;
    this.models = models;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "daily-training",
      every = "{leadwise.prioritization.learning.check-interval}",
      delayed = "{leadwise.prioritization.learning.check-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    if (config.learning().enabled()) {
      trainIfDue();
    }
  }

  /**
   * @return whether it was time, and no other replica was faster
   */
  boolean trainIfDue() {
    Instant now = clock.instant();
    boolean claimed = learning.claimTraining(now, now.plus(config.learning().lease()));
    if (claimed) {
      models.train(null);
    }
    return claimed;
  }
}
