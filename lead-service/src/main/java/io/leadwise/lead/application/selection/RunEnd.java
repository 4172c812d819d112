package io.leadwise.lead.application.selection;

import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends runs of which every lead is prioritized or failed. */
@ApplicationScoped
public class RunEnd {

  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;

  /**
   * Ends those of the runs that may end. Their rows are locked before the leads are looked at: of
   * two transactions that mark the last two leads, the second one sees both.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void completeDone(List<UUID> runIds, Instant now) {
    for (UUID id : runs.idsThatMayEnd(runIds)) {
      completeIfDone(runs.lock(id), now);
    }
  }

  /**
   * @param run locked by the running transaction
   */
  void completeIfDone(SelectionRun run, Instant now) {
    if (run.selectionDone() && !runLeads.hasPending(run.id())) {
      run.completeIfDone(runLeads.counts(run.id()), now);
    }
  }
}
