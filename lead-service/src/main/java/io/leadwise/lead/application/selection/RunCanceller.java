package io.leadwise.lead.application.selection;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Stops the selection of runs; leads in flight finish and are counted. */
@ApplicationScoped
public class RunCanceller {

  static final String BY_ADMIN = "an admin cancelled it";
  static final String AGENT_OFF = "the agent was switched off";

  @Inject SelectionRunRepository runs;
  @Inject RunEnd end;
  @Inject Clock clock;

  /**
   * Cancels a run for an admin; once more is fine.
   *
   * @throws io.leadwise.lead.domain.runs.RunOverException when it ended by itself
   */
  @Transactional
  public void cancel(UUID runId, UUID by) {
    SelectionRun run =
        runs.lockIfPresent(runId).orElseThrow(() -> new NotFoundProblem("selection run", runId));
    cancel(run, by, BY_ADMIN, clock.instant());
  }

  /**
   * Cancels the run that still selects leads, if any; a page that is selected just now is waited
   * for. A run that has selected all its leads goes on.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void agentSwitchedOff(UUID by, Instant now) {
    runs.idToSelect()
        .map(runs::lock)
        .filter(run -> !run.selectionDone())
        .ifPresent(run -> cancel(run, by, AGENT_OFF, now));
  }

  /**
   * @param run locked by the running transaction
   */
  void cancel(SelectionRun run, UUID by, String reason, Instant now) {
    run.cancel(by, reason, now);
    end.completeIfDone(run, now);
  }
}
