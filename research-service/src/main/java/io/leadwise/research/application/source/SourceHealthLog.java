package io.leadwise.research.application.source;

import io.leadwise.research.domain.fact.SourceHealth;
import io.leadwise.research.persistence.SourceHealthRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Notes how the sources do. Kept in memory and written every few seconds: a row per request would
 * make all workers wait for the same few rows.
 */
@ApplicationScoped
public class SourceHealthLog {

  private final Map<String, SourceHealth> news = new HashMap<>();

  private final SourceHealthRepository repository;
  private final Clock clock;

  @Inject
  public SourceHealthLog(SourceHealthRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  public void succeeded(String source) {
    Instant now = clock.instant();
    note(source, health -> health.succeeded(now));
  }

  public void failed(String source, String why) {
    Instant now = clock.instant();
    note(source, health -> health.failed(why, now));
  }

  public void leftAlone(String source, Instant until) {
    note(source, health -> health.leftAlone(until));
  }

  private synchronized void note(String source, UnaryOperator<SourceHealth> change) {
    news.merge(
        source,
        change.apply(SourceHealth.unknown(source)),
        (known, ignored) -> change.apply(known));
  }

  /** Writes what is new. */
  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  @Transactional
  public void write() {
    Map<String, SourceHealth> written;
    synchronized (this) {
      written = new HashMap<>(news);
    }
    if (written.isEmpty()) {
      return;
    }
    repository.merge(written.values());
    synchronized (this) {
      // What changed meanwhile stays for the next time.
      written.forEach(news::remove);
    }
  }
}
