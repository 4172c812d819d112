package io.leadwise.lead.application.imports;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.crm.Seller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/** Turns the rows of a page into changes of leads; a row that cannot be taken fails alone. */
@ApplicationScoped
public class ImportPageReader {

  private static final int MAX_SHOWN_ID = 200;

  @Inject ImportLookups lookups;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  ImportPage read(ImportHeader header, List<CSVRecord> records, String externalSource) {
    ImportPage page = new ImportPage();
    List<ImportRow> rows = new ArrayList<>();
    for (CSVRecord csvRecord : records) {
      try {
        ImportRow row = new ImportRow(header, csvRecord, externalSource);
        row.ownerEmail();
        row.accountName();
        rows.add(row);
      } catch (RefusalException e) {
        page.failed(CsvFile.number(csvRecord), shownId(header, csvRecord), e.getMessage());
      }
    }
    Map<String, Lead> leads = lookups.leads(externalSource, rows);
    Map<String, Seller> owners = lookups.owners(rows);
    Map<String, UUID> accounts = lookups.accounts(rows);
    Map<UUID, ImportedContacts> contacts = lookups.contacts(leads.values());
    for (ImportRow row : rows) {
      try {
        Seller owner = owners.get(row.ownerEmail());
        if (owner == null) {
          page.failed(row.number(), row.key().id(), "No seller has the email in ownerEmail.");
          continue;
        }
        Lead lead = leads.get(row.key().id());
        UUID account = account(row, accounts);
        if (lead == null) {
          leads.put(row.key().id(), create(page, row, owner.id(), account));
        } else {
          update(page, row, lead, owner.id(), account, contacts);
        }
      } catch (RefusalException e) {
        page.failed(row.number(), row.key().id(), e.getMessage());
      }
    }
    page.results().sort(java.util.Comparator.comparingLong(result -> result.row()));
    return page;
  }

  private Lead create(ImportPage page, ImportRow row, UUID owner, UUID account) {
    Instant now = clock.instant();
    Instant createdAt = row.createdAt() == null ? now : row.createdAt();
    ImportedContacts contacts = row.contacts();
    LeadStatus status = row.status();
    Lead lead =
        new Lead(ids.next(), row.key(), owner, row.details(LeadDetails.EMPTY), createdAt, now);
    List<LeadEvent> events = new ArrayList<>(List.of(new LeadEvent.Created()));
    if (account != null) {
      events.addAll(lead.connectAccount(account, now));
    }
    events.addAll(close(lead, status, now));
    page.create(row, lead, events, contacts);
    return lead;
  }

  private void update(
      ImportPage page,
      ImportRow row,
      Lead lead,
      UUID owner,
      UUID account,
      Map<UUID, ImportedContacts> known) {
    Instant now = clock.instant();
    LeadDetails details = row.details(lead.details());
    ImportedContacts contacts = row.contacts();
    LeadStatus status = row.status();
    // Whoever closed the lead here knows more than a file that still calls it open.
    if (!lead.isOpen()) {
      page.skipped(row, lead, "The lead is closed.");
      return;
    }
    List<LeadEvent> events = new ArrayList<>(lead.update(details, now));
    events.addAll(lead.assignTo(owner, now));
    if (account != null) {
      events.addAll(lead.connectAccount(account, now));
    }
    events.addAll(close(lead, status, now));
    ImportedContacts before = page.newContacts(lead.id());
    if (before == null) {
      before = known.getOrDefault(lead.id(), ImportedContacts.NONE);
    }
    boolean sameContacts = contacts == null || contacts.equals(before);
    if (events.isEmpty() && sameContacts) {
      page.skipped(row, lead, null);
    } else {
      page.update(row, lead, events, sameContacts ? null : contacts);
    }
  }

  private static List<LeadEvent> close(Lead lead, LeadStatus status, Instant now) {
    return switch (status) {
      case OPEN -> List.of();
      case QUALIFIED -> lead.qualify(now);
      case DISQUALIFIED -> lead.disqualify(DisqualificationReason.OTHER, now);
    };
  }

  private static UUID account(ImportRow row, Map<String, UUID> accounts) {
    String name = row.accountName();
    return name == null ? null : accounts.get(name.toLowerCase(Locale.ROOT));
  }

  /** What stands in the column of external ids, made fit to be shown, whatever it is. */
  private static String shownId(ImportHeader header, CSVRecord csvRecord) {
    String cell = header.cell(csvRecord, ImportColumn.EXTERNAL_ID);
    if (cell == null) {
      return null;
    }
    String printable = cell.replaceAll("\\p{Cntrl}", "?");
    return printable.length() > MAX_SHOWN_ID ? printable.substring(0, MAX_SHOWN_ID) : printable;
  }
}
