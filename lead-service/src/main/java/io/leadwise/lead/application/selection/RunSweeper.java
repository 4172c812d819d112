package io.leadwise.lead.application.selection;

import io.leadwise.lead.application.work.Ticks;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks after leads that nobody answers for, so that every run ends. */
@ApplicationScoped
public class RunSweeper {

  private static final Logger LOG = Logger.getLogger(RunSweeper.class);

  @Inject SelectionRunRepository runs;
  @Inject StuckLeads stuck;
  @Inject RunEnd end;
  @Inject Ticks ticks;
  @Inject Clock clock;

  @Scheduled(
      every = "{leadwise.lead.selection.sweep}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    ticks.run(this::sweep);
  }

  public void sweep() {
    List<UUID> inFlight = runs.idsInFlight();
    for (UUID run : inFlight) {
      announceAgain(run);
      int given = stuck.giveUp(run);
      if (given > 0) {
        LOG.warnf("%d leads of run %s were given up", given, run);
      }
    }
    QuarkusTransaction.requiringNew().run(() -> end.completeDone(inFlight, clock.instant()));
  }

  private void announceAgain(UUID run) {
    int all = 0;
    int page;
    do {
      page = stuck.retryNext(run);
      all += page;
    } while (page > 0 && !ticks.isStopping());
    if (all > 0) {
      LOG.infof("%d leads of run %s were announced again", all, run);
    }
  }
}
