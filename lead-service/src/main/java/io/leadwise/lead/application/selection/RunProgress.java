package io.leadwise.lead.application.selection;

import io.leadwise.lead.domain.runs.LeadFailure;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Notes how far the leads of a run are, many at a time, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RunProgress {

  @Inject RunLeadTable runLeads;
  @Inject RunEnd end;
  @Inject Clock clock;

  public void researched(List<RunLead> all) {
    if (!all.isEmpty()) {
      runLeads.markResearched(runs(all), leads(all), clock.instant());
    }
  }

  public void validated(List<RunLead> all) {
    if (!all.isEmpty()) {
      runLeads.markValidated(runs(all), leads(all), clock.instant());
    }
  }

  /**
   * Notes leads whose insight is complete.
   *
   * @param answered by lead, whether its insight rests on both answers, those of research and of
   *     email validation. Then both count as well: their own events may come after that of the
   *     insight, as each topic is read at its own time, and a run that ended does not change
   */
  public void prioritized(Map<RunLead, Boolean> answered) {
    if (!answered.isEmpty()) {
      Instant now = clock.instant();
      List<RunLead> all = List.copyOf(answered.keySet());
      List<Boolean> both = all.stream().map(answered::get).toList();
      runLeads.markPrioritized(runs(all), leads(all), both, now);
      end.completeDone(runs(all).stream().distinct().toList(), now);
    }
  }

  /** A closed lead is not worked on any more, so no run waits for it. */
  public void closed(Collection<UUID> leadIds) {
    left(leadIds, LeadFailure.LEAD_CLOSED);
  }

  /** An erased lead is not worked on any more; that it was counted stays, but not which one. */
  public void erased(Collection<UUID> leadIds) {
    left(leadIds, LeadFailure.LEAD_ERASED);
    runLeads.makeNameless(leadIds);
  }

  /** Counts leads as failed in the runs where they are in flight: closed, deleted, merged. */
  public void left(Collection<UUID> leadIds, LeadFailure reason) {
    Instant now = clock.instant();
    List<UUID> ended = runLeads.fail(leadIds, reason, now);
    end.completeDone(ended.stream().distinct().toList(), now);
  }

  private static List<UUID> runs(List<RunLead> all) {
    return all.stream().map(RunLead::runId).toList();
  }

  private static List<UUID> leads(List<RunLead> all) {
    return all.stream().map(RunLead::leadId).toList();
  }
}
