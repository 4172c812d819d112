package io.leadwise.lead.application.imports.page;

import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the rows of one page come to, before it is stored. A lead may stand in several rows. */
public final class ImportPage {

  /** Contacts that replace those of earlier imports. */
  public record Contacts(Lead lead, ImportedContacts contacts) {}

  private final List<RowResult> results = new ArrayList<>();
  private final Map<UUID, Lead> created = new LinkedHashMap<>();
  private final Map<UUID, Lead> leads = new LinkedHashMap<>();
  private final Map<UUID, List<LeadEvent>> events = new LinkedHashMap<>();
  private final Map<UUID, Contacts> contacts = new LinkedHashMap<>();
  private final Set<UUID> imagined = new HashSet<>();
  private final Map<UUID, String> accounts = new LinkedHashMap<>();

  void add(RowResult result) {
    results.add(result);
  }

  void create(ImportRow row, Lead lead, List<LeadEvent> happened, ImportedContacts given) {
    created.put(lead.id(), lead);
    note(lead, happened);
    if (given != null && !given.equals(ImportedContacts.NONE)) {
      contacts.put(lead.id(), new Contacts(lead, given));
    }
    results.add(result(row, RowOutcome.CREATED, lead, null));
  }

  /**
   * @param given null when the contacts stay as they are
   */
  void update(ImportRow row, Lead lead, List<LeadEvent> happened, ImportedContacts given) {
    if (given != null) {
      contacts.put(lead.id(), new Contacts(lead, given));
    }
    note(lead, happened);
    results.add(result(row, RowOutcome.UPDATED, lead, null));
  }

  void skip(ImportRow row, Lead lead, String reason) {
    results.add(result(row, RowOutcome.SKIPPED, lead, reason));
  }

  private RowResult result(ImportRow row, RowOutcome outcome, Lead lead, String reason) {
    UUID id = imagined.contains(lead.id()) ? null : lead.id();
    return RowResult.taken(row.number(), outcome, row.externalId(), id, reason);
  }

  /** A lead that exists in a trial only: nobody could read it by its id. */
  void imagine(UUID lead) {
    imagined.add(lead);
  }

  private void note(Lead lead, List<LeadEvent> happened) {
    leads.put(lead.id(), lead);
    events.computeIfAbsent(lead.id(), id -> new ArrayList<>()).addAll(happened);
  }

  /** An account that a lead is connected to and that does not exist yet. */
  void account(UUID id, String name) {
    accounts.put(id, name);
  }

  /** The contacts that a lead has once the page is stored, if the page changes them. */
  ImportedContacts newContacts(UUID lead) {
    Contacts given = contacts.get(lead);
    return given == null ? null : given.contacts();
  }

  /** One per row, in their order. */
  public List<RowResult> results() {
    return results;
  }

  public List<Lead> created() {
    return List.copyOf(created.values());
  }

  /** Leads that were created or changed. */
  public Collection<Lead> touched() {
    return leads.values();
  }

  public List<Contacts> contacts() {
    return List.copyOf(contacts.values());
  }

  /** Names of new accounts, by id. */
  public Map<UUID, String> accounts() {
    return accounts;
  }

  /** Leads that changed themselves, with what their contacts changed beside. */
  public List<LeadChange> changes() {
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
  public List<UUID> contactsOnly() {
    return contacts.keySet().stream().filter(id -> events.get(id).isEmpty()).toList();
  }

  public List<UUID> closed() {
    return events.entrySet().stream()
        .filter(entry -> entry.getValue().stream().anyMatch(LeadEvent.Closed.class::isInstance))
        .map(Map.Entry::getKey)
        .toList();
  }
}
