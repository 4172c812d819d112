package io.leadwise.lead.application.connectors.runs;

import io.leadwise.lead.application.work.BackgroundWork;
import io.leadwise.lead.application.work.Replica;
import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.persistence.connectors.RowProblemTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;

/** Runs connections in the background, one at a time per replica, each of them on one replica. */
@ApplicationScoped
public class ConnectionWorker {

  @Inject ConnectionRunner runner;
  @Inject Replica replica;
  @Inject RowProblemTable problems;
  @Inject ConnectorsConfig config;
  @Inject Clock clock;

  private BackgroundWork work;

  @PostConstruct
  void init() {
    work = new BackgroundWork("leadwise-connections", this::runAll);
  }

  @Scheduled(every = "{leadwise.connectors.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    work.wake();
  }

  void onRequested(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunRequested event) {
    work.wake();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  private void runAll() {
    boolean more = true;
    while (more && !work.isStopping()) {
      more = runner.runNext(replica.id(), work::isStopping);
    }
    problems.deleteOlder(clock.instant().minus(config.problemRetention()));
  }
}
