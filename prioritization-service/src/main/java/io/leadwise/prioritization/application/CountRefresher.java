package io.leadwise.prioritization.application;

import io.leadwise.prioritization.domain.progress.CountedDay;
import io.leadwise.prioritization.persistence.CountedDayRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Counts days anew that changed. A dashboard is right without it, only slower: it counts marked
 * days itself.
 */
@ApplicationScoped
public class CountRefresher {
  private static final int MARKS = 5_000;

  private final CountedDayRepository days;

  CountRefresher(CountedDayRepository days) {
    this.days = days;
  }

  @Scheduled(
      identity = "count-refresher",
      every = "{leadwise.prioritization.dashboard-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void refresh() {
    while (QuarkusTransaction.requiringNew().call(this::page)) {
      // The next page has a transaction of its own.
    }
  }

  private boolean page() {
    if (!days.lock()) {
      return false;
    }
    List<CountedDay> marked = days.takeMarked(MARKS);
    if (!marked.isEmpty()) {
      days.recount(marked);
    }
    return days.sumUp(MARKS) > 0 || !marked.isEmpty();
  }
}
