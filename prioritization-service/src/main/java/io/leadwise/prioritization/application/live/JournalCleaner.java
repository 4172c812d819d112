package io.leadwise.prioritization.application.live;

import io.leadwise.prioritization.config.LiveConfig;
import io.leadwise.prioritization.persistence.InsightChangeRepository;
import io.leadwise.prioritization.persistence.PrioritizedLeadRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** Keeps the journal of changes short: who comes back later than that reads the list again. */
@ApplicationScoped
public class JournalCleaner {
  private static final int PAGE = 10_000;

  /** Pages of lists are shown again for minutes only. */
  private static final Duration TOUCHES_KEPT = Duration.ofHours(1);

  private final InsightChangeRepository journal;
  private final PrioritizedLeadRepository lists;
  private final LiveConfig config;
  private final Clock clock;

  JournalCleaner(
      InsightChangeRepository journal,
      PrioritizedLeadRepository lists,
      LiveConfig config,
      Clock clock) {
    this.journal = journal;
    this.lists = lists;
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
    QuarkusTransaction.requiringNew()
        .run(() -> lists.forgetTouches(clock.instant().minus(TOUCHES_KEPT)));
  }

  private int page() {
    return journal.trim(clock.instant().minus(config.retention()), config.maxChanges(), PAGE);
  }
}
