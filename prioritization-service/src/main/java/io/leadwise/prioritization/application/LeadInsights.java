package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.ShownInsight;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What the agent knows and proposes about one lead. */
@ApplicationScoped
public class LeadInsights {
  private final LeadInsightRepository insights;
  private final Consents consents;

  LeadInsights(LeadInsightRepository insights, Consents consents) {
    this.insights = insights;
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
   * The insight about an open lead, for its next step.
   *
   * @param ownerId only if this seller owns the lead; null for any
   * @throws ConsentRequiredException when the owner of the lead has not consented
   * @throws LeadClosedException when there is no next step any more
   */
  public LeadInsight findForNextStep(UUID leadId, UUID ownerId) {
    LeadInsight insight = find(leadId, ownerId);
    if (!insight.isOpen()) {
      throw new LeadClosedException();
    }
    consents.require(insight.ownerId());
    return insight;
  }
}
