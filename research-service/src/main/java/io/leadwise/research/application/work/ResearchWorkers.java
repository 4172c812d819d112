package io.leadwise.research.application.work;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.config.ResearchConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** The workers of this replica, a steady look-out for due companies, and the renewal of leases. */
@ApplicationScoped
public class ResearchWorkers {

  private static final Logger LOG = Logger.getLogger(ResearchWorkers.class);
  private static final int STOP_SECONDS = 10;

  private final Set<UUID> leases = ConcurrentHashMap.newKeySet();

  @Inject ResearchLedger ledger;
  @Inject OutcomeStore store;
  @Inject CompanyResearcher researcher;
  @Inject WorkSignal signal;
  @Inject IdGenerator ids;
  @Inject ResearchConfig config;

  private ExecutorService workers;
  private ScheduledExecutorService timer;
  private volatile boolean stopping;

  void start(@Observes StartupEvent event) {
    AtomicInteger number = new AtomicInteger();
    workers =
        Executors.newFixedThreadPool(
            config.workers(), task -> new Thread(task, "research-" + number.incrementAndGet()));
    for (int i = 0; i < config.workers(); i++) {
      workers.execute(
          new ResearchWorker(
              ledger, store, researcher, signal, ids, config, leases, () -> stopping));
    }
    timer = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "research-timer"));
    every(config.pollInterval(), signal::wake);
    every(config.lease().dividedBy(3), this::renew);
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    stopping = true;
    timer.shutdownNow();
    workers.shutdownNow();
    if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("Some research goes on while the service stops; its lease ends by itself");
    }
  }

  private void every(Duration interval, Runnable task) {
    timer.scheduleWithFixedDelay(
        task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void renew() {
    try {
      List<UUID> held = new ArrayList<>(leases);
      if (!held.isEmpty()) {
        ledger.renew(held);
      }
    } catch (RuntimeException e) {
      // A timer task that throws is never run again.
      LOG.warn("Leases could not be renewed", e);
    }
  }
}
