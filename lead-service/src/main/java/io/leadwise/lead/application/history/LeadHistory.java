package io.leadwise.lead.application.history;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.history.Actor;
import io.leadwise.lead.domain.history.HistoryEntry;
import io.leadwise.lead.domain.history.HistoryKind;
import io.leadwise.lead.domain.value.FieldChange;
import io.leadwise.lead.persistence.history.LeadHistoryTable;
import io.leadwise.lead.persistence.history.LeadHistoryTable.Numbered;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The audit trail of leads: who did what, when, and what it was before. */
@ApplicationScoped
public class LeadHistory {

  @Inject LeadHistoryTable table;
  @Inject LeadRepository leads;
  @Inject Actors actors;
  @Inject Clock clock;

  /** Writes down changes in their transaction; all of them in one statement. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(List<LeadChange> changes) {
    Instant now = clock.instant();
    Actor actor = actors.current();
    List<HistoryEntry> entries = new ArrayList<>(changes.size());
    for (LeadChange change : changes) {
      add(entries, change, actor, now);
    }
    if (!entries.isEmpty()) {
      table.insert(entries);
    }
  }

  /** Newest first. A lead that the viewer does not own is not found. */
  @Transactional
  public Page<HistoryEntry> page(UUID leadId, Viewer viewer, Cursor cursor, int limit) {
    if (!leads.exists(leadId, viewer.ownerFilter())) {
      throw new NotFoundProblem("lead", leadId);
    }
    List<Numbered> found = table.page(leadId, cursor == null ? null : cursor.number(0), limit + 1);
    return Page.of(found, limit, last -> Cursor.of(last.number())).map(Numbered::entry);
  }

  private static void add(List<HistoryEntry> entries, LeadChange change, Actor actor, Instant now) {
    Lead lead = change.lead();
    boolean created = change.has(LeadEvent.Created.class);
    List<FieldChange> details = new ArrayList<>();
    for (LeadEvent event : change.events()) {
      if (event instanceof LeadEvent.DetailsChanged
          || event instanceof LeadEvent.CompanyNameFilled) {
        details.addAll(event.values());
        continue;
      }
      HistoryKind kind = kind(event, actor);
      // A new lead is only new, whatever was set on it, unless it was closed already.
      if (kind != null && (!created || !isDetail(kind))) {
        entries.add(entry(lead, now, kind, actor, reason(event), event.values()));
      }
    }
    if (!details.isEmpty() && !created) {
      entries.add(entry(lead, now, HistoryKind.DETAILS_CHANGED, actor, null, details));
    }
  }

  private static boolean isDetail(HistoryKind kind) {
    return switch (kind) {
      case CREATED, IMPORTED, QUALIFIED, DISQUALIFIED, REOPENED, MERGED -> false;
      default -> true;
    };
  }

  private static HistoryEntry entry(
      Lead lead,
      Instant at,
      HistoryKind kind,
      Actor actor,
      String reason,
      List<FieldChange> changes) {
    return new HistoryEntry(lead.id(), null, lead.version(), at, kind, actor, reason, changes);
  }

  /** Null for what is not the lead's own: related records have their own times. */
  private static HistoryKind kind(LeadEvent event, Actor actor) {
    if (event instanceof LeadEvent.Created) {
      return actor.kind() == Actor.Kind.IMPORT ? HistoryKind.IMPORTED : HistoryKind.CREATED;
    }
    if (event instanceof LeadEvent.Closed closed) {
      return closed.outcome() == LeadStatus.QUALIFIED
          ? HistoryKind.QUALIFIED
          : HistoryKind.DISQUALIFIED;
    }
    if (event instanceof LeadEvent.Reopened) {
      return HistoryKind.REOPENED;
    }
    if (event instanceof LeadEvent.DuplicateMerged || event instanceof LeadEvent.MergedInto) {
      return HistoryKind.MERGED;
    }
    if (event instanceof LeadEvent.RelatedChanged || event.changes().size() != 1) {
      return null;
    }
    return switch (event.changes().iterator().next()) {
      case "email" -> HistoryKind.EMAIL_CHANGED;
      case "ownerId" -> HistoryKind.OWNER_CHANGED;
      case "account" -> HistoryKind.ACCOUNT_CHANGED;
      case "contact" -> HistoryKind.CONTACT_CHANGED;
      default -> null;
    };
  }

  private static String reason(LeadEvent event) {
    return event instanceof LeadEvent.Closed closed && closed.reason() != null
        ? closed.reason().name()
        : null;
  }
}
