package io.leadwise.kit.inbox;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Forgets events that can no longer come again. */
@ApplicationScoped
class InboxCleaner {

  private static final int SLICE = 10_000;

  @Inject InboxTable table;
  @Inject InboxConfig config;
  @Inject Clock clock;

  @Scheduled(
      every = "{leadwise.inbox.cleaning}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void clean() {
    Instant before = clock.instant().minus(config.retention());
    while (table.forget(before, SLICE) == SLICE) {
      // Another slice is due.
    }
  }
}
