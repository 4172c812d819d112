package io.leadwise.lead.application.leads;

import io.leadwise.lead.application.events.LeadAnnouncement;
import io.leadwise.lead.application.events.LeadEvents;
import io.leadwise.lead.application.history.LeadHistory;
import io.leadwise.lead.application.snapshots.LeadSnapshots;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import io.leadwise.lead.domain.snapshot.LeadSnapshot;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SingleSelectionTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells the other services what happened to leads, writes it into their history, and has single
 * leads processed at once when the agent is on (domain.md §3).
 */
@ApplicationScoped
public class LeadAnnouncer {

  @Inject LeadRepository leads;
  @Inject SellerRepository sellers;
  @Inject AgentSettingsRepository settings;
  @Inject LeadSnapshots snapshots;
  @Inject LeadEvents events;
  @Inject LeadHistory history;
  @Inject SingleSelectionTable singles;
  @Inject Event<LeadsAnnounced> announced;
  @Inject Clock clock;

  /** Announces the changes in the running transaction; a lead may occur once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void announce(List<LeadChange> all) {
    List<LeadChange> changes = all.stream().filter(change -> !change.events().isEmpty()).toList();
    if (changes.isEmpty()) {
      return;
    }
    // Snapshots must show the new state, and versions are given at the flush.
    leads.flush();
    history.record(changes);
    Instant now = clock.instant();
    AgentSettings agent = settings.get();
    Map<UUID, Seller> owners = agent.active() ? owners(changes) : Map.of();
    List<LeadSnapshot> made = snapshots.of(changes.stream().map(LeadChange::lead).toList());
    List<LeadAnnouncement> announcements = new ArrayList<>();
    Map<UUID, SelectionTrigger> selected = new HashMap<>();
    for (int i = 0; i < made.size(); i++) {
      LeadChange change = changes.get(i);
      Lead lead = change.lead();
      announcements.add(new LeadAnnouncement.Changed(made.get(i), change.changes()));
      if (change.has(LeadEvent.Closed.class)) {
        announcements.add(new LeadAnnouncement.Closed(lead));
      }
      Optional<SelectionTrigger> trigger = trigger(change);
      if (!agent.active()) {
        continue;
      }
      if (trigger.isPresent() && agent.criteria().met(lead, owners.get(lead.ownerId()), now)) {
        announcements.add(new LeadAnnouncement.Selected(null, trigger.get(), now, made.get(i)));
        selected.put(lead.id(), trigger.get());
      } else if (change.has(LeadEvent.EmailChanged.class)) {
        // A selected lead has its address checked anyway.
        announcements.add(new LeadAnnouncement.EmailChanged(lead, now));
      }
    }
    singles.record(selected, now);
    events.publish(announcements);
    announced.fire(new LeadsAnnounced(changes));
  }

  private Map<UUID, Seller> owners(List<LeadChange> changes) {
    return sellers.byIds(
        changes.stream().map(change -> change.lead().ownerId()).collect(Collectors.toSet()));
  }

  private static Optional<SelectionTrigger> trigger(LeadChange change) {
    if (change.has(LeadEvent.Created.class)) {
      return Optional.of(SelectionTrigger.CREATED);
    }
    if (change.has(LeadEvent.CompanyNameFilled.class)) {
      return Optional.of(SelectionTrigger.COMPANY_NAME_FILLED);
    }
    if (change.has(LeadEvent.AccountChanged.class) || change.shows(RelatedRecords.ACCOUNT)) {
      return Optional.of(SelectionTrigger.ACCOUNT_CHANGED);
    }
    return change.has(LeadEvent.ContactChanged.class) || change.shows(RelatedRecords.CONTACT)
        ? Optional.of(SelectionTrigger.CONTACT_CHANGED)
        : Optional.empty();
  }
}
