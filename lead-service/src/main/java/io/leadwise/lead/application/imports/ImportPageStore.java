package io.leadwise.lead.application.imports;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.leads.LeadAnnouncer;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.crm.InteractionRepository;
import io.leadwise.lead.persistence.imports.ImportContentTable;
import io.leadwise.lead.persistence.imports.ImportRowTable;
import io.leadwise.lead.persistence.imports.LeadImportRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;

/**
 * Stores an import page by page: the leads, their announcement, the result of each row and the
 * checkpoint in one transaction.
 */
@ApplicationScoped
public class ImportPageStore {

  /** Source of interactions that a file gives in numbers only. */
  static final String CONTACTS_SOURCE = "LEAD_IMPORT";

  @Inject LeadImportRepository imports;
  @Inject ImportRowTable rows;
  @Inject ImportContentTable content;
  @Inject ImportPageReader reader;
  @Inject LeadRepository leads;
  @Inject InteractionRepository interactions;
  @Inject LeadAnnouncer announcer;
  @Inject RelatedRecords related;
  @Inject RunProgress progress;
  @Inject IdGenerator ids;
  @Inject LeadConfig config;
  @Inject Clock clock;

  /** An import that this replica may go on with. */
  record Claim(UUID importId, String externalSource, long checkpointRow) {}

  @Transactional
  Optional<Claim> claimNext(UUID replica) {
    Instant now = clock.instant();
    return imports
        .claimNext(replica, now)
        .map(
            found -> {
              found.lease(replica, now, config.imports().lease());
              return new Claim(found.id(), found.externalSource(), found.checkpointRow());
            });
  }

  /**
   * @return false when another replica has the import now; nothing was stored then
   */
  @Transactional
  boolean store(Claim claim, UUID replica, ImportHeader header, List<CSVRecord> records) {
    LeadImport owner = imports.lock(claim.importId());
    if (!owner.mayBeWorkedOnBy(replica, clock.instant())
        || owner.checkpointRow() != CsvFile.number(records.get(0)) - 1) {
      return false;
    }
    ImportPage page = reader.read(header, records, claim.externalSource());
    leads.persist(page.created());
    leads.flush();
    storeContacts(page);
    announcer.announce(page.changes());
    if (!page.closed().isEmpty()) {
      progress.closed(page.closed());
    }
    rows.insert(claim.importId(), page.results());
    owner.advance(page.results());
    owner.lease(replica, clock.instant(), config.imports().lease());
    // Last, since it empties the persistence context.
    related.changed(page.contactsOnly(), "interactions");
    return true;
  }

  private void storeContacts(ImportPage page) {
    if (page.contacts().isEmpty()) {
      return;
    }
    interactions.deleteBySourceAndLeads(
        CONTACTS_SOURCE, page.contacts().stream().map(given -> given.lead().id()).toList());
    Instant now = clock.instant();
    for (ImportPage.Contacts given : page.contacts()) {
      Lead lead = given.lead();
      for (InteractionDetails details :
          given.contacts().interactions(lead.id(), lead.ownerId(), lead.createdAt(), now)) {
        UUID id = ids.next();
        interactions.persist(
            new Interaction(id, new ExternalKey(CONTACTS_SOURCE, id.toString()), details, now));
      }
    }
    interactions.flush();
  }

  @Transactional
  void complete(Claim claim, UUID replica) {
    LeadImport owner = imports.lock(claim.importId());
    if (owner.mayBeWorkedOnBy(replica, clock.instant())) {
      owner.complete(clock.instant());
      content.delete(claim.importId());
    }
  }

  @Transactional
  void release(Claim claim) {
    imports.lock(claim.importId()).release();
  }

  @Transactional
  void noteFailure(Claim claim) {
    LeadImport owner = imports.lock(claim.importId());
    owner.noteFailedPage(config.imports().maxAttempts(), clock.instant());
    if (owner.ended()) {
      content.delete(claim.importId());
    }
  }
}
