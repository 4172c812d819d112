package io.leadwise.lead.application.selection;

import io.leadwise.lead.persistence.selection.RunLeadTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Notes how far the leads of a run are, many at a time, in the running transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class RunProgress {

  /** Reason of a lead that was closed while a run worked on it. */
  public static final String LEAD_CLOSED = "LEAD_CLOSED";

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

  public void prioritized(List<RunLead> all) {
    if (!all.isEmpty()) {
      Instant now = clock.instant();
      runLeads.markPrioritized(runs(all), leads(all), now);
      end.completeDone(runs(all).stream().distinct().toList(), now);
    }
  }

  /** A closed lead is not worked on any more, so no run waits for it. */
  public void closed(Collection<UUID> leadIds) {
    Instant now = clock.instant();
    List<UUID> ended = runLeads.fail(leadIds, LEAD_CLOSED, now);
    end.completeDone(ended.stream().distinct().toList(), now);
  }

  private static List<UUID> runs(List<RunLead> all) {
    return all.stream().map(RunLead::runId).toList();
  }

  private static List<UUID> leads(List<RunLead> all) {
    return all.stream().map(RunLead::leadId).toList();
  }
}
