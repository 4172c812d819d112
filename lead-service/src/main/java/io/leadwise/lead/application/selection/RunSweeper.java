package io.leadwise.lead.application.selection;

import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Gives up leads that nobody answers for in time, so that every run ends. */
@ApplicationScoped
public class RunSweeper {

  /** Reason of a lead that was not prioritized in time. */
  public static final String DEADLINE = "DEADLINE";

  private static final Logger LOG = Logger.getLogger(RunSweeper.class);

  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;
  @Inject RunEnd end;
  @Inject LeadConfig config;
  @Inject Clock clock;

  @Scheduled(
      every = "{leadwise.lead.selection.sweep}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  public void sweep() {
    Instant now = clock.instant();
    var waiting = runs.idsThatMayEnd();
    for (UUID run : waiting) {
      int late =
          runLeads.failSelectedBefore(
              run, now.minus(config.selection().leadDeadline()), DEADLINE, now);
      if (late > 0) {
        LOG.warnf("%d leads of run %s were not prioritized in time", late, run);
      }
    }
    end.completeDone(waiting, now);
  }
}
