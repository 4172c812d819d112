package io.leadwise.lead.application.selection;

import io.leadwise.kit.jdbc.Outages;
import io.leadwise.lead.application.work.BackgroundWork;
import io.leadwise.lead.application.work.Replica;
import io.leadwise.lead.application.work.Ticks;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Starts runs when they are due, and selects their leads page by page in the background. */
@ApplicationScoped
public class RunWorker {

  private static final Logger LOG = Logger.getLogger(RunWorker.class);

  @Inject RunStarter starter;
  @Inject SelectionRunRepository runs;
  @Inject PageSelector pages;
  @Inject Replica replica;
  @Inject Ticks ticks;

  private BackgroundWork work;

  @PostConstruct
  void init() {
    work = new BackgroundWork("leadwise-selection", this::selectAll);
  }

  @Scheduled(
      every = "{leadwise.lead.selection.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    ticks.run(starter::startIfDue);
    // Also goes on with a run that a replica left behind.
    work.wake();
  }

  void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStarted event) {
    work.wake();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  private void selectAll() {
    runs.idToSelect().ifPresent(this::select);
  }

  private void select(UUID run) {
    try {
      boolean more = true;
      while (more && !work.isStopping()) {
        more = pages.selectNext(run, replica.id());
      }
    } catch (RuntimeException e) {
      if (work.isStopping()) {
        // The next start, or another replica, goes on at the checkpoint.
        LOG.debugf("A page of run %s was cut off by the stop", run);
        return;
      }
      if (Outages.isOutage(e)) {
        // However long it takes, it is no failure of the run: the next tick goes on.
        LOG.warnf("A page of run %s waits for the database: %s", run, e);
        return;
      }
      LOG.errorf(e, "A page of run %s could not be selected", run);
      pages.noteFailure(run, replica.id());
    }
  }
}
