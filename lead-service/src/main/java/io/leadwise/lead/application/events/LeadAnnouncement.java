package io.leadwise.lead.application.events;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import io.leadwise.lead.domain.snapshot.LeadSnapshot;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** What the other services are told about a lead. */
public sealed interface LeadAnnouncement {

  /** The latest state, after every change. */
  record Changed(LeadSnapshot snapshot, Set<String> changes) implements LeadAnnouncement {}

  /**
   * The lead is to be worked on.
   *
   * @param runId null when a single lead is processed at once
   */
  record Selected(UUID runId, SelectionTrigger trigger, Instant selectedAt, LeadSnapshot snapshot)
      implements LeadAnnouncement {}

  /** The address is to be validated again at once. */
  record EmailChanged(Lead lead, Instant changedAt) implements LeadAnnouncement {}

  /** The lead was qualified or disqualified. */
  record Closed(Lead lead) implements LeadAnnouncement {}
}
