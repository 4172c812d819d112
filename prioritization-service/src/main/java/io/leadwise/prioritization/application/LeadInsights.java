package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.draft.DraftWriter;
import io.leadwise.prioritization.domain.draft.EmailDraft;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.ShownInsight;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.leadwise.prioritization.persistence.ProductRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** What the agent knows and proposes about one lead. */
@ApplicationScoped
public class LeadInsights {
  private final LeadInsightRepository insights;
  private final ProductRepository products;
  private final Consents consents;

  LeadInsights(LeadInsightRepository insights, ProductRepository products, Consents consents) {
    this.insights = insights;
    this.products = products;
    this.consents = consents;
  }

  /**
   * The insight about a lead that was selected.
   *
   * @param ownerId only if this seller owns the lead; null for any
   * @throws NotFoundProblem also for the lead of another seller: its existence is nobody's business
   */
  public LeadInsight find(UUID leadId, UUID ownerId) {
    return insights
        .find(leadId, ownerId)
        .orElseThrow(() -> new NotFoundProblem("lead-insight", leadId));
  }

  /**
   * The insight for its page, and whether the owner of the lead consents.
   *
   * @param ownerId only if this seller owns the lead; null for any
   * @throws NotFoundProblem also for the lead of another seller
   */
  public ShownInsight shown(UUID leadId, UUID ownerId) {
    ShownInsight found =
        insights
            .findWithConsent(leadId, ownerId)
            .orElseThrow(() -> new NotFoundProblem("lead-insight", leadId));
    LeadInsight insight = found.insight();
    return new ShownInsight(insight, consents.given(insight.ownerId(), found.consented()));
  }

  /**
   * The next step for an open lead.
   *
   * @throws ConsentRequiredException when its owner has not consented
   */
  public SuggestedAction suggestedAction(UUID leadId, UUID ownerId) {
    return openAndConsented(leadId, ownerId).state().assessment().action();
  }

  /**
   * An email for the next step; it is not stored and never sent.
   *
   * @throws ConsentRequiredException when the owner of the lead has not consented
   */
  @Transactional
  public EmailDraft draft(UUID leadId, UUID ownerId) {
    LeadInsight insight = openAndConsented(leadId, ownerId);
    return DraftWriter.write(
        insight.state().assessment().action(),
        insight.state().lead(),
        insight.state().research(),
        products.listAll());
  }

  private LeadInsight openAndConsented(UUID leadId, UUID ownerId) {
    LeadInsight insight = find(leadId, ownerId);
    if (!insight.isOpen()) {
      throw new LeadClosedException();
    }
    consents.require(insight.ownerId());
    return insight;
  }
}
