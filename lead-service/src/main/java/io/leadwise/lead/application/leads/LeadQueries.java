package io.leadwise.lead.application.leads;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.domain.EmailVerdict;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.snapshot.Colleague;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.OpportunityFilter;
import io.leadwise.lead.persistence.crm.OpportunityRepository;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.leads.EmailVerdictTable;
import io.leadwise.lead.persistence.leads.LeadFilter;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.snapshots.InteractionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads leads and what belongs to them. A lead that the viewer does not own is not found. */
@ApplicationScoped
public class LeadQueries {

  @Inject LeadRepository leads;
  @Inject EmailVerdictTable verdicts;
  @Inject SellerRepository sellers;
  @Inject OpportunityRepository opportunities;
  @Inject InteractionQueries interactions;
  @Inject AgentSettingsRepository settings;
  @Inject Clock clock;

  @Transactional
  public LeadView get(UUID id, Viewer viewer) {
    return view(find(id, viewer));
  }

  /** The lead with its verdict, after a change in the same request. */
  @Transactional
  public LeadView view(Lead lead) {
    return new LeadView(lead, verdicts.current(List.of(lead.id())).get(lead.id()));
  }

  /**
   * Newest first.
   *
   * @param owner null for all that the viewer may see; a seller may only name itself
   */
  @Transactional
  public Page<LeadView> page(
      Viewer viewer, LeadStatus status, UUID owner, Cursor cursor, int limit) {
    if (!viewer.admin() && owner != null && !owner.equals(viewer.id())) {
      throw new ForeignOwnerException();
    }
    List<Lead> found =
        leads.page(
            new LeadFilter(
                viewer.admin() ? owner : viewer.id(), status, Keyset.of(cursor), limit + 1));
    Page<Lead> page = Page.of(found, limit, lead -> Cursor.of(lead.createdAt(), lead.id()));
    Map<UUID, EmailVerdict> byLead = verdicts.current(page.items().stream().map(Lead::id).toList());
    return page.map(lead -> new LeadView(lead, byLead.get(lead.id())));
  }

  @Transactional
  public SelectionExplanation selection(UUID id, Viewer viewer) {
    Lead lead = find(id, viewer);
    AgentSettings agent = settings.get();
    return new SelectionExplanation(
        agent.active(),
        agent.criteria().evaluate(lead, sellers.findById(lead.ownerId()), clock.instant()));
  }

  /** Who knows whom: co-workers with past emails or meetings, from consenting mailboxes. */
  @Transactional
  public List<Colleague> colleagues(UUID id, Viewer viewer) {
    requireVisible(id, viewer);
    return interactions.colleagues(List.of(id), clock.instant()).getOrDefault(id, List.of());
  }

  /** Opportunities that name the lead or its account, newest first. */
  @Transactional
  public Page<Opportunity> opportunities(UUID id, Viewer viewer, Cursor cursor, int limit) {
    Lead lead = find(id, viewer);
    List<Opportunity> found =
        opportunities.page(
            new OpportunityFilter(null, id, lead.accountId(), Keyset.of(cursor), limit + 1));
    return Page.of(
        found, limit, opportunity -> Cursor.of(opportunity.createdAt(), opportunity.id()));
  }

  private void requireVisible(UUID id, Viewer viewer) {
    if (!leads.exists(id, viewer.ownerFilter())) {
      throw new NotFoundProblem("lead", id);
    }
  }

  private Lead find(UUID id, Viewer viewer) {
    return leads
        .findVisible(id, viewer.ownerFilter())
        .orElseThrow(() -> new NotFoundProblem("lead", id));
  }
}
