package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.ListView;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.ListFilter;
import io.leadwise.prioritization.domain.priority.Comparison;
import io.leadwise.prioritization.domain.priority.Priority;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.persistence.PrioritizedLeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The ranked list of a seller, which needs the seller's consent (domain.md §1, §8). */
@ApplicationScoped
public class PrioritizedLeads {
  private final PrioritizedLeadRepository leads;
  private final LeadInsights insights;
  private final Consents consents;

  PrioritizedLeads(PrioritizedLeadRepository leads, LeadInsights insights, Consents consents) {
    this.leads = leads;
    this.insights = insights;
    this.consents = consents;
  }

  /**
   * A page of the list.
   *
   * @param after key of the last lead of the page before; null for the first page
   * @param rankBefore rank of that lead; 0 for the first page
   * @throws ConsentRequiredException when the seller has not consented
   */
  public ListView page(UUID ownerId, ListFilter filter, RankKey after, long rankBefore, int limit) {
    ListView view = leads.page(ownerId, filter, after, rankBefore, limit);
    consents.require(ownerId, view.consentKnown());
    return view;
  }

  /**
   * Whether a page that was read before would be the same now, and may be shown.
   *
   * @param place {@link ListView#asOf} of that page, which is no older than an hour
   */
  public boolean stands(UUID ownerId, ChangePlace place) {
    return leads.stands(ownerId, place);
  }

  /**
   * Why one lead stands above another of the same list.
   *
   * @param ownerId only if this seller owns the leads; null for any
   */
  public Comparison compare(UUID leadId, UUID otherId, UUID ownerId) {
    LeadInsight one = listed(leadId, ownerId);
    LeadInsight other = listed(otherId, one.ownerId());
    consents.require(one.ownerId());
    return Comparison.of(ranked(one), ranked(other));
  }

  private LeadInsight listed(UUID leadId, UUID ownerId) {
    LeadInsight insight = insights.find(leadId, ownerId);
    if (!insight.isOpen()) {
      throw new NotFoundProblem("prioritized-lead", leadId);
    }
    return insight;
  }

  private static Comparison.Ranked ranked(LeadInsight insight) {
    Priority priority = insight.state().assessment().priority();
    return new Comparison.Ranked(
        insight.leadId(), insight.state().lead().fullName(), insight.rankKey(priority), priority);
  }
}
