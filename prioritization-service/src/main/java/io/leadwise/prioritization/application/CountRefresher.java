package io.leadwise.prioritization.application;

import io.leadwise.prioritization.domain.progress.CountedDay;
import io.leadwise.prioritization.persistence.CountedDayRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;

/**
 * Counts days anew that changed. A dashboard is right without it, only slower: it counts marked
 * days itself.
 */
@ApplicationScoped
public class CountRefresher {
  private static final int MARKS = 5_000;

  /**
   * During a large run the day is marked again and again, and counting it takes longer with each
   * lead: so much longer than the counting is the rest after it.
   */
  private static final int RESTS_FOR = 20;

  private final Rest rest = new Rest(System::nanoTime, RESTS_FOR, Duration.ofMinutes(1));
  private final CountedDayRepository days;

  CountRefresher(CountedDayRepository days) {
    this.days = days;
  }

  @Scheduled(
      identity = "count-refresher",
      every = "{leadwise.prioritization.dashboard-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    rest.unlessResting(this::count);
  }

  private void count() {
    while (QuarkusTransaction.requiringNew().call(this::page)) {
      // The next page has a transaction of its own.
    }
  }

  /** Returns whether marks are left that were there before; new ones wait for the next time. */
  private boolean page() {
    if (!days.lock()) {
      return false;
    }
    Map<CountedDay, Long> marks = days.takeMarked(MARKS);
    if (!marks.isEmpty()) {
      days.recount(marks.keySet());
    }
    long changes = days.sumUp(MARKS);
    long taken = marks.values().stream().mapToLong(Long::longValue).sum();
    return taken == MARKS || changes == MARKS;
  }
}
