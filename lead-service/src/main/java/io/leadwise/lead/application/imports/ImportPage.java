package io.leadwise.lead.application.imports;

import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the rows of one page come to, before it is stored. A lead may stand in several rows. */
final class ImportPage {

  /** Contacts that replace those of earlier imports. */
  record Contacts(Lead lead, ImportedContacts contacts) {}

  private final List<RowResult> results = new ArrayList<>();
  private final Map<UUID, Lead> created = new LinkedHashMap<>();
  private final Map<UUID, Lead> leads = new LinkedHashMap<>();
  private final Map<UUID, List<LeadEvent>> events = new LinkedHashMap<>();
  private final Map<UUID, Contacts> contacts = new LinkedHashMap<>();

  void failed(long row, String externalId, String reason) {
    results.add(new RowResult(row, RowOutcome.FAILED, externalId, null, reason));
  }

  void skipped(ImportRow row, Lead lead, String reason) {
    results.add(new RowResult(row.number(), RowOutcome.SKIPPED, row.key().id(), lead.id(), reason));
  }

  void create(ImportRow row, Lead lead, List<LeadEvent> happened, ImportedContacts given) {
    created.put(lead.id(), lead);
    note(lead, happened);
    if (given != null && !given.equals(ImportedContacts.NONE)) {
      contacts.put(lead.id(), new Contacts(lead, given));
    }
    results.add(new RowResult(row.number(), RowOutcome.CREATED, row.key().id(), lead.id(), null));
  }

  /**
   * @param given null when the contacts stay as they are
   */
  void update(ImportRow row, Lead lead, List<LeadEvent> happened, ImportedContacts given) {
    if (given != null) {
      contacts.put(lead.id(), new Contacts(lead, given));
    }
    note(lead, happened);
    results.add(new RowResult(row.number(), RowOutcome.UPDATED, row.key().id(), lead.id(), null));
  }

  private void note(Lead lead, List<LeadEvent> happened) {
    leads.put(lead.id(), lead);
    events.computeIfAbsent(lead.id(), id -> new ArrayList<>()).addAll(happened);
  }

  /** The contacts that a lead has once the page is stored, if the page changes them. */
  ImportedContacts newContacts(UUID lead) {
    Contacts given = contacts.get(lead);
    return given == null ? null : given.contacts();
  }

  List<RowResult> results() {
    return results;
  }

  List<Lead> created() {
    return List.copyOf(created.values());
  }

  List<Contacts> contacts() {
    return List.copyOf(contacts.values());
  }

  /** Leads that changed themselves, with what their contacts changed beside. */
  List<LeadChange> changes() {
    List<LeadChange> changes = new ArrayList<>();
    events.forEach(
        (id, happened) -> {
          if (!happened.isEmpty()) {
            List<LeadEvent> all = new ArrayList<>(happened);
            if (contacts.containsKey(id)) {
              all.add(new LeadEvent.RelatedChanged("interactions"));
            }
            changes.add(new LeadChange(leads.get(id), all));
          }
        });
    return changes;
  }

  /** Leads of which only the contacts changed. */
  List<UUID> contactsOnly() {
    return contacts.keySet().stream().filter(id -> events.get(id).isEmpty()).toList();
  }

  List<UUID> closed() {
    return events.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(LeadEvent.Closed.class::isInstance))
        .map(Map.Entry::getKey)
        .toList();
  }
}
