package io.leadwise.prioritization.application;

import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Ends the waiting for answers that are late, so that no lead waits for ever for one section. */
@ApplicationScoped
public class DeadlineSweeper {
  private final LeadInsightRepository insights;
  private final InsightKeeper keeper;
  private final PrioritizationConfig config;
  private final Clock clock;

  DeadlineSweeper(
      LeadInsightRepository insights,
      InsightKeeper keeper,
      PrioritizationConfig config,
      Clock clock) {
    this.insights = insights;
    this.keeper = keeper;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "deadline-sweeper",
      every = "{leadwise.prioritization.sweep-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    while (QuarkusTransaction.requiringNew().call(this::page) == config.pageSize()) {
      // The next page has a transaction of its own.
    }
  }

  private int page() {
    Instant now = clock.instant();
    Map<UUID, LeadInsight> overdue = insights.lockOverdue(now, config.pageSize());
    overdue.values().forEach(insight -> insight.giveUp(now));
    keeper.conclude(overdue.values());
    return overdue.size();
  }
}
