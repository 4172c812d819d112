package io.leadwise.lead.application.selection;

import io.leadwise.lead.application.work.Ticks;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Shows operators for how long a run has been going on. Looked up now and then, by each replica: a
 * scrape must not wait for the database.
 */
@ApplicationScoped
public class RunMetrics {

  @Inject SelectionRunRepository runs;
  @Inject Ticks ticks;
  @Inject Clock clock;
  @Inject MeterRegistry metrics;

  private volatile Instant oldestStart;

  void start(@Observes StartupEvent event) {
    Gauge.builder("leadwise.selection.run.seconds", this, RunMetrics::seconds)
        .description("For how long the oldest run that is not over has been going on; 0: none is")
        .register(metrics);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    ticks.run(this::look);
  }

  /** Looks which runs are not over. */
  public void look() {
    oldestStart = QuarkusTransaction.requiringNew().call(runs::oldestStartInFlight).orElse(null);
  }

  private double seconds() {
    Instant start = oldestStart;
    return start == null ? 0 : Duration.between(start, clock.instant()).toMillis() / 1_000.0;
  }
}
