package io.leadwise.lead.application.imports;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.lead.application.imports.files.RawRow;
import io.leadwise.lead.application.imports.page.ImportPage;
import io.leadwise.lead.application.imports.page.ImportPlanner;
import io.leadwise.lead.application.imports.page.TrialLeads;
import io.leadwise.lead.application.leads.LeadAnnouncer;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.imports.ImportOrder;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.domain.imports.RowResult;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.imports.ImportContentTable;
import io.leadwise.lead.persistence.imports.ImportRowTable;
import io.leadwise.lead.persistence.imports.ImportedContactTable;
import io.leadwise.lead.persistence.imports.ImportedLeadTable;
import io.leadwise.lead.persistence.imports.LeadImportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Stores an import page by page: the leads, their announcement, the result of each row and the
 * checkpoint in one transaction. A trial stores results and checkpoint only.
 */
@ApplicationScoped
public class ImportPageStore {

  @Inject LeadImportRepository imports;
  @Inject ImportRowTable rows;
  @Inject ImportContentTable content;
  @Inject ImportPlanner planner;
  @Inject TrialLeads trials;
  @Inject ImportedLeadTable leads;
  @Inject ImportedContactTable contacts;
  @Inject AccountRepository accounts;
  @Inject LeadAnnouncer announcer;
  @Inject RelatedRecords related;
  @Inject RunProgress progress;
  @Inject IdGenerator ids;
  @Inject LeadConfig config;
  @Inject Clock clock;

  /** An import that this replica may go on with. */
  record Claim(UUID importId, ImportOrder order, long checkpointRow) {}

  @Transactional
  Optional<Claim> claimNext(UUID replica) {
    Instant now = clock.instant();
    return imports
        .claimNext(replica, now)
        .map(
            found -> {
              found.claim(replica, now, config.imports().lease());
              return new Claim(found.id(), found.order(), found.checkpointRow());
            });
  }

  /**
   * @return false when another replica has the import now, or it is over; nothing was stored then
   */
  @Transactional
  boolean store(Claim claim, UUID replica, List<RawRow> records) {
    LeadImport owner = imports.lock(claim.importId());
    if (!owner.mayBeWorkedOnBy(replica, clock.instant())
        || owner.checkpointRow() != records.get(0).number() - 1) {
      return false;
    }
    ImportPage page = planner.plan(claim.importId(), claim.order(), records);
    if (claim.order().dryRun()) {
      // The leads that the plan changed must not be stored.
      imports.forget();
      trials.save(claim.importId(), page);
      advance(imports.lock(claim.importId()), replica, page.results());
    } else {
      apply(page);
      advance(owner, replica, page.results());
      // Last, since it empties the persistence context.
      related.changed(page.contactsOnly(), "interactions");
    }
    return true;
  }

  private void apply(ImportPage page) {
    if (!page.accounts().isEmpty()) {
      accounts.insertNamed(page.accounts(), clock.instant());
    }
    leads.insert(page.created());
    storeContacts(page);
    announcer.announce(page.changes());
    if (!page.closed().isEmpty()) {
      progress.closed(page.closed());
    }
  }

  private void advance(LeadImport owner, UUID replica, List<RowResult> results) {
    rows.insert(owner.id(), results);
    owner.advance(results, replica, clock.instant(), config.imports().lease());
  }

  private void storeContacts(ImportPage page) {
    if (page.contacts().isEmpty()) {
      return;
    }
    Set<UUID> fresh = page.created().stream().map(Lead::id).collect(Collectors.toSet());
    contacts.deleteOf(
        page.contacts().stream()
            .map(given -> given.lead().id())
            .filter(id -> !fresh.contains(id))
            .toList());
    Instant now = clock.instant();
    List<Interaction> interactions = new ArrayList<>();
    for (ImportPage.Contacts given : page.contacts()) {
      Lead lead = given.lead();
      for (InteractionDetails details :
          given.contacts().interactions(lead.id(), lead.ownerId(), lead.createdAt(), now)) {
        UUID id = ids.next();
        interactions.add(
            new Interaction(
                id, new ExternalKey(ImportedContactTable.SOURCE, id.toString()), details, now));
      }
    }
    contacts.insert(interactions);
  }

  @Transactional
  void complete(Claim claim, UUID replica) {
    LeadImport owner = imports.lock(claim.importId());
    if (owner.mayBeWorkedOnBy(replica, clock.instant())) {
      owner.complete(clock.instant());
      forgetFile(claim.importId());
    }
  }

  @Transactional
  void release(Claim claim) {
    LeadImport owner = imports.lock(claim.importId());
    if (!owner.ended()) {
      owner.release();
    }
  }

  @Transactional
  void noteFailure(Claim claim) {
    LeadImport owner = imports.lock(claim.importId());
    if (owner.ended()) {
      return;
    }
    owner.noteFailedPage(config.imports().maxAttempts(), clock.instant());
    if (owner.ended()) {
      forgetFile(claim.importId());
    }
  }

  /** What is left of an import that was ended by its owner or by a person. */
  @Transactional(Transactional.TxType.MANDATORY)
  void forgetFile(UUID importId) {
    content.delete(importId);
    trials.delete(importId);
  }
}
