package io.leadwise.lead.application.closing;

import io.leadwise.lead.application.leads.LeadService;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.Qualification;
import io.leadwise.lead.domain.Qualification.Part;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.leads.QualificationTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Qualifies leads, and creates or links what they go on as, in one transaction (domain.md §10). A
 * repeat makes nothing twice, also after the lead was reopened, and answers with the same ids.
 */
@ApplicationScoped
public class ClosingService {

  @Inject LeadService leads;
  @Inject LeadRepository repository;
  @Inject ClosingRecords records;
  @Inject QualificationTable outcomes;
  @Inject RelatedRecords related;
  @Inject Clock clock;

  /** A qualified lead with what was created or linked. */
  public record Qualified(Lead lead, Qualification outcome) {}

  /**
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public Qualified qualify(
      UUID id, Viewer viewer, LongConsumer precondition, ClosingWishes wishes) {
    Set<UUID> others = new HashSet<>();
    Lead lead =
        leads.qualify(
            id,
            viewer,
            precondition,
            known -> known.isOpen() ? goOnAs(known, wishes, viewer, others) : List.of());
    Qualification outcome = outcomes.find(id).orElse(Qualification.EMPTY);
    if (isMore(idOf(wishes.account()), wishes.account(), outcome.account())
        || isMore(idOf(wishes.contact()), wishes.contact(), outcome.contact())
        || isMore(idOf(wishes.opportunity()), wishes.opportunity(), outcome.opportunity())) {
      throw new AlreadyQualifiedException();
    }
    // Last, since it empties the persistence context.
    related.changed(others, "opportunities");
    return new Qualified(lead, outcome);
  }

  private List<LeadEvent> goOnAs(Lead lead, ClosingWishes wishes, Viewer viewer, Set<UUID> others) {
    Qualification before = outcomes.find(lead.id()).orElse(Qualification.EMPTY);
    Part account = before.account();
    UUID accountId = lead.accountId();
    if (wishes.account() != null) {
      account = same(account, records.account(lead, wishes.account()));
      accountId = account.id();
    }
    Part contact = before.contact();
    UUID contactId = lead.contactId();
    if (wishes.contact() != null) {
      contact = same(contact, records.contact(lead, wishes.contact(), accountId, viewer));
      contactId = contact.id();
    }
    Instant now = clock.instant();
    List<LeadEvent> events = new ArrayList<>();
    Part opportunity = before.opportunity();
    if (wishes.opportunity() != null
        && (wishes.opportunity().id() != null || opportunity == null)) {
      opportunity =
          same(
              opportunity,
              records.opportunity(lead, wishes.opportunity(), accountId, contactId, viewer));
      events.add(new LeadEvent.RelatedChanged("opportunities"));
      others.addAll(leadsOf(accountId, contactId));
      others.remove(lead.id());
    }
    outcomes.put(lead.id(), new Qualification(account, contact, opportunity));
    events.addAll(lead.connectAccount(accountId, now));
    events.addAll(lead.connectContact(contactId, now));
    return events;
  }

  /** The part as it was told before, when it is about the same record. */
  private static Part same(Part before, Part now) {
    return before != null && before.id().equals(now.id()) ? before : now;
  }

  private static boolean isMore(UUID id, Object wish, Part part) {
    return wish != null && (part == null || id != null && !id.equals(part.id()));
  }

  private static UUID idOf(ClosingWishes.Wish wish) {
    return wish == null ? null : wish.id();
  }

  /** Leads whose snapshots show an opportunity of this account and contact. */
  private Set<UUID> leadsOf(UUID account, UUID contact) {
    Set<UUID> found = new HashSet<>();
    if (account != null) {
      found.addAll(repository.idsOfAccount(account));
    }
    if (contact != null) {
      found.addAll(repository.idsOfContacts(Set.of(contact)));
    }
    return found;
  }
}
