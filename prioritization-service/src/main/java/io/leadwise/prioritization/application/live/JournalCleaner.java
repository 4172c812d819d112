package io.leadwise.prioritization.application.live;

import io.leadwise.prioritization.config.LiveConfig;
import io.leadwise.prioritization.persistence.InsightChangeRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Keeps the journal of changes short: who comes back later than that reads the list again. */
@ApplicationScoped
public class JournalCleaner {
  private static final int PAGE = 10_000;

  private final InsightChangeRepository journal;
  private final LiveConfig config;
  private final Clock clock;

  JournalCleaner(InsightChangeRepository journal, LiveConfig config, Clock clock) {
    this.journal = journal;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      identity = "journal-cleaner",
      every = "{leadwise.prioritization.live.cleaning}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void clean() {
    while (QuarkusTransaction.requiringNew().call(this::page) == PAGE) {
      // The next page has a transaction of its own.
    }
  }

  private int page() {
    return journal.trim(clock.instant().minus(config.retention()), config.maxChanges(), PAGE);
  }
}
