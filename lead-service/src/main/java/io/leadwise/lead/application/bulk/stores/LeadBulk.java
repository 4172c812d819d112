package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.application.bulk.BulkOutcome;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.bulk.references.ReferencedRecords;
import io.leadwise.lead.application.bulk.references.References;
import io.leadwise.lead.application.leads.LeadAnnouncer;
import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.persistence.bulk.ReferenceQueries.Kind;
import io.leadwise.lead.persistence.imports.ImportedLeadTable;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Leads, many at a time; as an import does it: by external id, else the lead without one that has
 * the address. A lead that was closed or merged here stays as it is.
 */
@ApplicationScoped
public class LeadBulk implements BulkStore<LeadDraft> {

  @Inject References references;
  @Inject ImportedLeadTable table;
  @Inject LeadRepository leads;
  @Inject LeadAnnouncer announcer;
  @Inject RunProgress progress;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BulkResult> store(List<BulkRow<LeadDraft>> rows) {
    Page page = new Page(rows);
    List<BulkResult> results = new ArrayList<>(rows.size());
    for (BulkRow<LeadDraft> row : rows) {
      try {
        results.add(page.take(row));
      } catch (RefusalException e) {
        results.add(BulkResult.failed(row, e));
      }
    }
    table.insert(page.created);
    announcer.announce(page.changes);
    List<UUID> closed =
        page.changes.stream()
            .filter(change -> change.has(LeadEvent.Closed.class))
            .map(change -> change.lead().id())
            .toList();
    if (!closed.isEmpty()) {
      progress.closed(closed);
    }
    return results;
  }

  private final class Page {
    private final Instant now = clock.instant();
    private final ReferencedRecords owners;
    private final ReferencedRecords accounts;
    private final ReferencedRecords contacts;
    private final LeadsByName known;
    private final List<Lead> created = new ArrayList<>();
    private final List<LeadChange> changes = new ArrayList<>();

    Page(List<BulkRow<LeadDraft>> rows) {
      owners = references.find(Kind.SELLER, rows, LeadDraft::owner);
      accounts = references.find(Kind.ACCOUNT, rows, LeadDraft::account);
      contacts = references.find(Kind.CONTACT, rows, LeadDraft::contact);
      known = new LeadsByName(leads.lockAll(LeadsByName.ids(table, rows)));
    }

    BulkResult take(BulkRow<LeadDraft> row) {
      LeadDraft draft = row.record();
      UUID owner = owners.resolve(draft.owner());
      if (owner == null) {
        throw new InvalidValueException("ownerExternalId or ownerEmail", "must be given");
      }
      UUID account = accounts.resolve(draft.account());
      UUID contact = contacts.resolve(draft.contact());
      Lead lead = known.find(row.key(), draft.email());
      return lead == null
          ? create(row, owner, account, contact)
          : update(row, lead, owner, account, contact);
    }

    private BulkResult create(BulkRow<LeadDraft> row, UUID owner, UUID account, UUID contact) {
      LeadDraft draft = row.record();
      Instant createdAt = draft.createdAt() == null ? now : draft.createdAt();
      Lead lead =
          new Lead(
              ids.next(),
              row.key(),
              owner,
              draft.details().apply(LeadDetails.EMPTY),
              createdAt,
              now);
      List<LeadEvent> events = new ArrayList<>(List.of(new LeadEvent.Created()));
      events.addAll(connect(lead, account, contact));
      events.addAll(close(lead, draft.status()));
      created.add(lead);
      known.put(lead);
      changes.add(new LeadChange(lead, events));
      return BulkResult.done(row, BulkOutcome.CREATED, lead.id());
    }

    private BulkResult update(
        BulkRow<LeadDraft> row, Lead lead, UUID owner, UUID account, UUID contact) {
      LeadDraft draft = row.record();
      LeadDetails next = draft.details().apply(lead.details());
      // Whoever closed or merged the lead here knows more than a CRM that still calls it open.
      if (!lead.isOpen()) {
        return BulkResult.done(row, BulkOutcome.UNCHANGED, lead.id());
      }
      List<LeadEvent> events = new ArrayList<>(lead.update(next, now));
      events.addAll(lead.identify(row.key(), now));
      events.addAll(lead.assignTo(owner, now));
      events.addAll(connect(lead, account, contact));
      events.addAll(close(lead, draft.status()));
      if (events.isEmpty()) {
        return BulkResult.done(row, BulkOutcome.UNCHANGED, lead.id());
      }
      changes.add(new LeadChange(lead, events));
      return BulkResult.done(row, BulkOutcome.UPDATED, lead.id());
    }

    private List<LeadEvent> connect(Lead lead, UUID account, UUID contact) {
      List<LeadEvent> events = new ArrayList<>();
      if (account != null) {
        events.addAll(lead.connectAccount(account, now));
      }
      if (contact != null) {
        events.addAll(lead.connectContact(contact, now));
      }
      return events;
    }

    private List<LeadEvent> close(Lead lead, LeadStatus status) {
      return switch (status) {
        case OPEN -> List.of();
        case QUALIFIED -> lead.qualify(now);
        case DISQUALIFIED -> lead.disqualify(DisqualificationReason.OTHER, now);
      };
    }
  }
}
