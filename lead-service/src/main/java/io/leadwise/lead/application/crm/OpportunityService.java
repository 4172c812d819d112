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
import io.leadwise.lead.domain.crm.OpportunityStatus;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.crm.ContactRepository;
import io.leadwise.lead.persistence.crm.OpportunityFilter;
import io.leadwise.lead.persistence.crm.OpportunityRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Opportunities. A seller sees those of own leads and of their accounts and contacts. */
@ApplicationScoped
public class OpportunityService {

  @Inject OpportunityRepository opportunities;
  @Inject LeadRepository leads;
  @Inject AccountRepository accounts;
  @Inject ContactRepository contacts;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Creates an opportunity, or changes the one with the same external key. */
  @Transactional
  public Upserted<Opportunity> upsert(ExternalKey key, OpportunityDetails details, Viewer viewer) {
    Optional<Opportunity> known =
        key == null ? Optional.empty() : opportunities.lockByExternalKey(key);
    if (known.isEmpty()) {
      return new Upserted<>(create(key, details, viewer), true);
    }
    if (!viewer.admin()) {
      requireVisible(known.get().id(), viewer);
    }
    return new Upserted<>(changed(known.get(), key, details, viewer), false);
  }

  private Opportunity create(ExternalKey key, OpportunityDetails details, Viewer viewer) {
    requireReferences(details, viewer);
    Opportunity opportunity = new Opportunity(ids.next(), key, details, clock.instant());
    opportunities.persistAndFlush(opportunity);
    related.changed(leadsOf(details), "opportunities");
    return opportunities.findById(opportunity.id());
  }

  /**
   * @param key null leaves the external key that the opportunity has
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public Opportunity change(
      UUID id,
      ExternalKey key,
      OpportunityDetails details,
      Viewer viewer,
      LongConsumer precondition) {
    requireVisible(id, viewer);
    Opportunity opportunity = opportunities.findById(id, LockModeType.PESSIMISTIC_WRITE);
    precondition.accept(opportunity.version());
    return changed(opportunity, key, details, viewer);
  }

  private Opportunity changed(
      Opportunity opportunity, ExternalKey key, OpportunityDetails details, Viewer viewer) {
    requireReferences(details, viewer);
    Set<UUID> concerned = leadsOf(opportunity.details());
    if (!opportunity.change(key, details, clock.instant())) {
      return opportunity;
    }
    concerned.addAll(leadsOf(details));
    // The caller is told the version after the change.
    opportunities.flush();
    related.changed(concerned, "opportunities");
    return opportunities.findById(opportunity.id());
  }

  @Transactional
  public Opportunity get(UUID id, Viewer viewer) {
    return requireVisible(id, viewer);
  }

  /**
   * Which opportunities are asked for; null stands for any. Several of lead, account and contact
   * mean: of any of them.
   */
  public record Query(
      UUID leadId, UUID accountId, UUID contactId, OpportunityStatus status, String competitor) {}

  /** Newest first. */
  @Transactional
  public Page<Opportunity> page(Viewer viewer, Query query, Cursor cursor, int limit) {
    List<Opportunity> found =
        opportunities.page(
            new OpportunityFilter(
                viewer.ownerFilter(),
                query.leadId(),
                query.accountId(),
                query.contactId(),
                query.status(),
                query.competitor(),
                Keyset.of(cursor),
                limit + 1));
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
    if (details.contactId() != null
        && contacts.findVisible(details.contactId(), viewer.ownerFilter()).isEmpty()) {
      throw new UnknownReferenceException("contact", details.contactId());
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
    if (details.contactId() != null) {
      concerned.addAll(leads.idsOfContacts(Set.of(details.contactId())));
    }
    return concerned;
  }
}
