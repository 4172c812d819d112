package io.leadwise.lead.application.leads;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.explanation.SelectionExplainer;
import io.leadwise.lead.application.explanation.SelectionExplanation;
import io.leadwise.lead.application.suggestions.Suggestions;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import io.leadwise.lead.domain.findings.LeadView;
import io.leadwise.lead.domain.snapshot.Colleague;
import io.leadwise.lead.domain.snapshot.Suggestion;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.OpportunityFilter;
import io.leadwise.lead.persistence.crm.OpportunityRepository;
import io.leadwise.lead.persistence.leads.EmailVerdictTable;
import io.leadwise.lead.persistence.leads.LeadFitTable;
import io.leadwise.lead.persistence.leads.LeadListQuery;
import io.leadwise.lead.persistence.leads.LeadRepository;
import io.leadwise.lead.persistence.leads.LeadViewQuery;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.snapshots.InteractionQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads leads and what belongs to them. A lead that the viewer does not own is not found. */
@ApplicationScoped
public class LeadQueries {

  @Inject LeadRepository leads;
  @Inject LeadListQuery list;
  @Inject LeadViewQuery views;
  @Inject EmailVerdictTable verdicts;
  @Inject LeadFitTable fits;
  @Inject OpportunityRepository opportunities;
  @Inject InteractionQueries interactions;
  @Inject Suggestions suggestions;
  @Inject AgentSettingsRepository settings;
  @Inject SelectionExplainer explainer;
  @Inject Clock clock;

  public LeadView get(UUID id, Viewer viewer) {
    return views.visible(List.of(id), viewer.ownerFilter()).stream()
        .findFirst()
        .orElseThrow(() -> new NotFoundProblem("lead", id));
  }

  /** The lead with its verdict, after a change in the same request. */
  @Transactional
  public LeadView view(Lead lead) {
    return new LeadView(lead, verdicts.current(lead).orElse(null), fits.of(lead.id()).orElse(null));
  }

  /**
   * A page of the list. A seller sees own leads only, whatever is asked for.
   *
   * @throws ForeignOwnerException when a seller names another owner
   */
  public Page<LeadView> page(Viewer viewer, LeadList wanted, String cursor, int limit) {
    if (!viewer.admin() && wanted.ownerId() != null && !wanted.ownerId().equals(viewer.id())) {
      throw new ForeignOwnerException();
    }
    UUID owner = viewer.admin() ? wanted.ownerId() : viewer.id();
    List<LeadListQuery.Position> found =
        list.page(
            wanted.filter(owner, () -> settings.get().handRaiserSources()),
            wanted.sort(),
            wanted.descending(),
            wanted.position(owner, cursor),
            limit + 1);
    var page = Page.of(found, limit, last -> wanted.cursor(owner, last));
    List<UUID> ids = page.items().stream().map(LeadListQuery.Position::id).toList();
    Map<UUID, LeadView> byId =
        views.visible(ids, owner).stream()
            .collect(Collectors.toMap(view -> view.lead().id(), Function.identity()));
    // One that was deleted or given away in between is left out.
    return new Page<>(
        ids.stream().map(byId::get).filter(Objects::nonNull).toList(), page.nextCursor());
  }

  @Transactional
  public SelectionExplanation selection(UUID id, Viewer viewer) {
    return explainer.explain(find(id, viewer));
  }

  /** Who knows whom: co-workers with past emails or meetings, from consenting mailboxes. */
  @Transactional
  public List<Colleague> colleagues(UUID id, Viewer viewer) {
    Lead lead = find(id, viewer);
    return interactions.colleagues(List.of(lead), clock.instant()).getOrDefault(id, List.of());
  }

  /** Contacts that could be this person; the best first. */
  @Transactional
  public List<Suggestion> contactSuggestions(UUID id, Viewer viewer) {
    return suggestions.contacts(find(id, viewer));
  }

  /** Accounts that could be the lead's company; the best first. */
  @Transactional
  public List<Suggestion> accountSuggestions(UUID id, Viewer viewer) {
    return suggestions.accounts(find(id, viewer));
  }

  /**
   * Opportunities that name the lead, its contact or its account, newest first.
   *
   * @param status null for all
   */
  @Transactional
  public Page<RelatedOpportunity> opportunities(
      UUID id, Viewer viewer, OpportunityStatus status, Cursor cursor, int limit) {
    Lead lead = find(id, viewer);
    List<Opportunity> found =
        opportunities.page(
            new OpportunityFilter(
                null,
                id,
                lead.accountId(),
                lead.contactId(),
                status,
                null,
                Keyset.of(cursor),
                limit + 1));
    return Page.of(
            found,
            limit,
            (Opportunity opportunity) -> Cursor.of(opportunity.createdAt(), opportunity.id()))
        .map(opportunity -> RelatedOpportunity.of(opportunity, lead));
  }

  private Lead find(UUID id, Viewer viewer) {
    return leads
        .findVisible(id, viewer.ownerFilter())
        .orElseThrow(() -> new NotFoundProblem("lead", id));
  }
}
