package io.leadwise.lead.application.crm;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.application.leads.UnknownReferenceException;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.OpportunityFilter;
import io.leadwise.lead.persistence.crm.OpportunityRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Opportunities. A seller sees those of own leads and of the accounts of own leads. */
@ApplicationScoped
public class OpportunityService {

  @Inject OpportunityRepository opportunities;
  @Inject LeadRepository leads;
  @Inject AccountRepository accounts;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Creates an opportunity, or changes the one with the same external key. */
  @Transactional
  public Upserted<Opportunity> upsert(ExternalKey key, OpportunityDetails details, Viewer viewer) {
    requireReferences(details, viewer);
    Optional<Opportunity> known =
        key == null ? Optional.empty() : opportunities.lockByExternalKey(key);
    UUID id;
    if (known.isEmpty()) {
      Opportunity opportunity = new Opportunity(ids.next(), key, details, clock.instant());
      opportunities.persist(opportunity);
      id = opportunity.id();
      related.changed(leadsOf(details), "opportunities");
    } else {
      Opportunity opportunity = known.get();
      if (!viewer.admin()) {
        requireVisible(opportunity.id(), viewer);
      }
      id = opportunity.id();
      Set<UUID> concerned = leadsOf(opportunity.details());
      if (opportunity.change(details, clock.instant())) {
        concerned.addAll(leadsOf(details));
        related.changed(concerned, "opportunities");
      }
    }
    // The caller is told the version after the change.
    opportunities.flush();
    return new Upserted<>(opportunities.findById(id), known.isEmpty());
  }

  @Transactional
  public Opportunity get(UUID id, Viewer viewer) {
    return requireVisible(id, viewer);
  }

  /**
   * Newest first.
   *
   * @param leadId null for all leads
   * @param accountId null for all accounts; together with a lead: of either
   */
  @Transactional
  public Page<Opportunity> page(
      Viewer viewer, UUID leadId, UUID accountId, Cursor cursor, int limit) {
    List<Opportunity> found =
        opportunities.page(
            new OpportunityFilter(
                viewer.ownerFilter(), leadId, accountId, Keyset.of(cursor), limit + 1));
    return Page.of(
        found, limit, opportunity -> Cursor.of(opportunity.createdAt(), opportunity.id()));
  }

  private Opportunity requireVisible(UUID id, Viewer viewer) {
    return opportunities
        .findVisible(id, viewer.ownerFilter())
        .orElseThrow(() -> new NotFoundProblem("opportunity", id));
  }

  private void requireReferences(OpportunityDetails details, Viewer viewer) {
    if (details.leadId() != null && !leads.exists(details.leadId(), viewer.ownerFilter())) {
      throw new UnknownReferenceException("lead", details.leadId());
    }
    if (details.accountId() != null && accounts.findById(details.accountId()) == null) {
      throw new UnknownReferenceException("account", details.accountId());
    }
  }

  /** The leads whose snapshots show the opportunity. */
  private Set<UUID> leadsOf(OpportunityDetails details) {
    Set<UUID> concerned = new HashSet<>();
    if (details.leadId() != null) {
      concerned.add(details.leadId());
    }
    if (details.accountId() != null) {
      concerned.addAll(leads.idsOfAccount(details.accountId()));
    }
    return concerned;
  }
}
