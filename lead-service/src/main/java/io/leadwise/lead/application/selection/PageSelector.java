package io.leadwise.lead.application.selection;

import io.leadwise.lead.application.events.LeadAnnouncement;
import io.leadwise.lead.application.events.LeadEvents;
import io.leadwise.lead.application.snapshots.LeadSnapshots;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.Candidates;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Selects one page of a run in one transaction: the leads, their announcement and the checkpoint. A
 * crash before the commit leaves nothing behind, one after it loses nothing.
 */
@ApplicationScoped
public class PageSelector {

  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;
  @Inject LeadRepository leads;
  @Inject AgentSettingsRepository settings;
  @Inject LeadSnapshots snapshots;
  @Inject LeadEvents events;
  @Inject RunEnd end;
  @Inject RunCanceller canceller;
  @Inject Candidates candidates;
  @Inject LeadConfig config;
  @Inject Clock clock;

  /**
   * @return whether there may be more to select for this replica
   */
  @Transactional
  public boolean selectNext(UUID runId, UUID replica) {
    SelectionRun run = runs.lock(runId);
    Instant now = clock.instant();
    if (!run.mayBeSelectedBy(replica, now)) {
      return false;
    }
    run.lease(replica, now, config.selection().lease());
    // Whoever switches the agent off stops new work; what is selected already finishes.
    if (!settings.get().active()) {
      canceller.cancel(run, null, RunCanceller.AGENT_OFF, now);
      return false;
    }
    if (run.checkpointLeadId() == null) {
      run.expect(candidates.count(run));
    }
    int wanted = run.nextPageSize(config.selection().pageSize());
    List<Lead> page = leads.candidates(run, wanted);
    if (!page.isEmpty()) {
      runLeads.insert(runId, page.stream().map(Lead::id).toList(), now);
      events.publish(
          snapshots.of(page).stream()
              .<LeadAnnouncement>map(
                  snapshot ->
                      new LeadAnnouncement.Selected(runId, SelectionTrigger.RUN, now, snapshot))
              .toList());
      Lead last = page.get(page.size() - 1);
      run.advance(page.size(), last.createdAt(), last.id());
    }
    if (page.size() < wanted) {
      run.endSelection();
    }
    end.completeIfDone(run, now);
    return !run.selectionDone();
  }

  /** Notes in a transaction of its own that a page failed for that replica. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void noteFailure(UUID runId, UUID replica) {
    runs.lock(runId).noteFailedPage(replica, config.selection().maxAttempts(), clock.instant());
  }
}
