package io.leadwise.lead.application.bulk.stores;

import io.leadwise.lead.application.events.DirectoryEvents;
import io.leadwise.lead.application.leads.LeadAnnouncer;
import io.leadwise.lead.application.leads.LeadChange;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.selection.RunProgress;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadEvent;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.bulk.ReferenceQueries;
import io.leadwise.lead.persistence.bulk.ReferenceQueries.Kind;
import io.leadwise.lead.persistence.bulk.RelationQueries;
import io.leadwise.lead.persistence.bulk.RelationQueries.Relations;
import io.leadwise.lead.persistence.connectors.RemovalTable;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes out what is gone in the system that it came from. A lead is closed, not erased: that it was
 * deleted there may mean a merge or a tidy-up, and erasing a person is a decision of its own
 * (docs/adr/0015). A seller becomes inactive, since leads keep naming it.
 */
@ApplicationScoped
public class RemovedRecords {

  private static final String COMMENT = "Deleted in the CRM.";

  @Inject ReferenceQueries queries;
  @Inject RelationQueries relations;
  @Inject RemovalTable table;
  @Inject ConcernedLeads concerned;
  @Inject RelatedRecords related;
  @Inject LeadRepository leads;
  @Inject LeadAnnouncer announcer;
  @Inject RunProgress progress;
  @Inject SellerRepository sellers;
  @Inject DirectoryEvents directory;
  @Inject Clock clock;

  /**
   * @return how many records there were to take out; those that are not known do not count
   */
  @Transactional
  public int remove(RecordKind kind, Collection<ExternalKey> keys) {
    if (keys.isEmpty()) {
      return 0;
    }
    Map<ExternalKey, UUID> known = queries.byKeys(Kind.valueOf(kind.name()), keys);
    if (known.isEmpty()) {
      return 0;
    }
    Collection<UUID> ids = known.values();
    return switch (kind) {
      case SELLER -> deactivate(ids);
      case LEAD -> close(ids);
      case ACCOUNT -> {
        related.changed(table.accounts(ids), RelatedRecords.ACCOUNT);
        yield ids.size();
      }
      case CONTACT -> {
        related.changed(table.contacts(ids), RelatedRecords.CONTACT);
        yield ids.size();
      }
      case OPPORTUNITY -> {
        Set<UUID> showing = leadsOf(relations.opportunities(known.keySet()));
        table.opportunities(ids);
        related.changed(showing, "opportunities");
        yield ids.size();
      }
      case INTERACTION -> {
        Set<UUID> showing = leadsOf(relations.interactions(known.keySet()));
        table.interactions(ids);
        related.changed(showing, "interactions");
        yield ids.size();
      }
    };
  }

  private Set<UUID> leadsOf(Map<ExternalKey, Relations> found) {
    return concerned.of(found.values());
  }

  private int close(Collection<UUID> ids) {
    Instant now = clock.instant();
    List<LeadChange> changes = new ArrayList<>();
    for (Lead lead : leads.lockAll(ids)) {
      if (lead.isOpen()) {
        List<LeadEvent> events = lead.disqualify(DisqualificationReason.OTHER, COMMENT, now);
        changes.add(new LeadChange(lead, events));
      }
    }
    announcer.announce(changes);
    if (!changes.isEmpty()) {
      progress.closed(changes.stream().map(change -> change.lead().id()).toList());
    }
    return changes.size();
  }

  private int deactivate(Collection<UUID> ids) {
    Instant now = clock.instant();
    List<Seller> changed = new ArrayList<>();
    for (Seller seller : sellers.byIds(ids).values()) {
      if (seller.change(seller.displayName(), seller.email(), false, seller.roles(), now)) {
        changed.add(seller);
      }
    }
    sellers.flush();
    directory.sellersChanged(changed);
    return changed.size();
  }
}
