package io.leadwise.lead.application.imports.page;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.application.imports.files.ImportColumn;
import io.leadwise.lead.application.imports.files.RawRow;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.imports.DuplicatePolicy;
import io.leadwise.lead.domain.imports.ImportOrder;
import io.leadwise.lead.domain.imports.RowResult;
import io.leadwise.lead.domain.value.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Turns the rows of a page into changes of leads; a row that cannot be taken fails alone. */
@ApplicationScoped
public class ImportPlanner {

  private static final int MAX_SHOWN_ID = 200;
  private static final String CLOSED = "The lead is closed.";

  @Inject ImportLookups lookups;
  @Inject TrialLeads trials;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** What is to be done; nothing is stored yet. */
  public ImportPage plan(UUID importId, ImportOrder order, List<RawRow> raws) {
    ImportPage page = new ImportPage();
    List<ImportRow> rows = new ArrayList<>(raws.size());
    for (RawRow raw : raws) {
      try {
        ImportRow row = new ImportRow(raw, order.externalSource());
        row.ownerEmail();
        row.accountName();
        rows.add(row);
      } catch (RefusalException e) {
        page.add(failed(raw, e));
      }
    }
    Plan plan = new Plan(importId, order, rows, page);
    for (ImportRow row : rows) {
      try {
        plan.take(row);
      } catch (RefusalException e) {
        page.add(failed(row.raw(), e));
      }
    }
    page.results().sort(Comparator.comparingLong(RowResult::row));
    return page;
  }

  private final class Plan {
    private final ImportOrder order;
    private final ImportPage page;
    private final Instant now = clock.instant();
    private final KnownLeads known;
    private final Map<String, Seller> owners;
    private final Map<String, UUID> accounts;
    private final Map<UUID, ImportedContacts> contacts = new HashMap<>();

    Plan(UUID importId, ImportOrder order, List<ImportRow> rows, ImportPage page) {
      this.order = order;
      this.page = page;
      this.known =
          new KnownLeads(
              lookups.leads(order, rows), rows.stream().anyMatch(row -> row.email() == null));
      this.owners = lookups.owners(rows);
      this.accounts = new HashMap<>(lookups.accounts(rows, !order.dryRun()));
      contacts.putAll(lookups.contacts(known.all()));
      if (order.dryRun()) {
        // Earlier pages of a trial changed leads that the database does not know of.
        trials.load(importId, rows, known.all()).forEach(this::remember);
      }
    }

    private void remember(TrialLeads.Trial trial) {
      if (!known.has(trial.lead().id())) {
        page.imagine(trial.lead().id());
      }
      known.put(trial.lead());
      if (trial.contacts() != null) {
        contacts.put(trial.lead().id(), trial.contacts());
      }
    }

    void take(ImportRow row) {
      Seller owner = owners.get(row.ownerEmail());
      if (owner == null) {
        throw new UnknownOwnerException();
      }
      boolean create = order.duplicates() == DuplicatePolicy.CREATE;
      KnownLeads.Match match = create ? known.byExternalId(row) : known.find(row);
      if (match == null) {
        create(row, owner.id());
      } else if (order.duplicates() == DuplicatePolicy.UPDATE) {
        update(row, match.lead(), owner.id());
      } else {
        page.skip(row, match.lead(), "A lead with this " + match.by().words() + " exists already.");
      }
    }

    private void create(ImportRow row, UUID owner) {
      Instant createdAt = row.createdAt() == null ? now : row.createdAt();
      ImportedContacts given = row.contacts();
      LeadStatus status = row.status();
      Lead lead =
          new Lead(ids.next(), row.key(), owner, row.details(LeadDetails.EMPTY), createdAt, now);
      List<LeadEvent> events = new ArrayList<>(List.of(new LeadEvent.Created()));
      events.addAll(connect(row, lead));
      events.addAll(close(lead, status));
      if (order.dryRun()) {
        page.imagine(lead.id());
      }
      page.create(row, lead, events, given);
      known.put(lead);
    }

    private void update(ImportRow row, Lead lead, UUID owner) {
      LeadDetails details = row.details(lead.details());
      ImportedContacts given = row.contacts();
      LeadStatus status = row.status();
      // Whoever closed the lead here knows more than a file that still calls it open.
      if (!lead.isOpen()) {
        page.skip(row, lead, CLOSED);
        return;
      }
      List<LeadEvent> events = new ArrayList<>(lead.update(details, now));
      if (row.key() != null) {
        events.addAll(lead.identify(row.key(), now));
      }
      events.addAll(lead.assignTo(owner, now));
      events.addAll(connect(row, lead));
      events.addAll(close(lead, status));
      ImportedContacts before = page.newContacts(lead.id());
      if (before == null) {
        before = contacts.getOrDefault(lead.id(), ImportedContacts.NONE);
      }
      boolean sameContacts = given == null || given.equals(before);
      if (events.isEmpty() && sameContacts) {
        page.skip(row, lead, null);
      } else {
        page.update(row, lead, events, sameContacts ? null : given);
        known.put(lead);
      }
    }

    private List<LeadEvent> connect(ImportRow row, Lead lead) {
      String name = row.accountName();
      if (name == null) {
        return List.of();
      }
      UUID account =
          accounts.computeIfAbsent(
              name.toLowerCase(Locale.ROOT),
              key -> {
                UUID id = order.dryRun() ? TrialLeads.accountId(key) : ids.next();
                page.account(id, name);
                return id;
              });
      return lead.connectAccount(account, now);
    }

    private List<LeadEvent> close(Lead lead, LeadStatus status) {
      return switch (status) {
        case OPEN -> List.of();
        case QUALIFIED -> lead.qualify(now);
        case DISQUALIFIED -> lead.disqualify(DisqualificationReason.OTHER, now);
      };
    }
  }

  private static RowResult failed(RawRow raw, RefusalException e) {
    String field = e instanceof InvalidValueException invalid ? column(invalid.field()) : null;
    if (e instanceof UnknownOwnerException) {
      field = ImportColumn.OWNER_EMAIL.header();
    } else if (e instanceof RowProblemException problem) {
      field = problem.field();
    }
    return RowResult.failed(raw.number(), shownId(raw), e.getMessage(), field, raw.cells());
  }

  /** The name, if it is one of a column. */
  private static String column(String name) {
    return ImportColumn.isColumn(name) ? name : null;
  }

  /** What stands in the column of external ids, made fit to be shown, whatever it is. */
  private static String shownId(RawRow raw) {
    String cell = raw.value(ImportColumn.EXTERNAL_ID);
    if (cell == null) {
      return null;
    }
    String printable = cell.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > MAX_SHOWN_ID ? printable.substring(0, MAX_SHOWN_ID) : printable;
  }
}
