package io.leadwise.prioritization.application.learning;

import io.leadwise.prioritization.application.Assessors;
import io.leadwise.prioritization.application.LeadInsights;
import io.leadwise.prioritization.domain.learning.Explanation;
import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.priority.Likelihood;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Explains a learned likelihood, factor by factor (domain.md §8). */
@ApplicationScoped
public class Likelihoods {
  private final LeadInsights insights;
  private final Assessors assessors;

  Likelihoods(LeadInsights insights, Assessors assessors) {
    this.insights = insights;
    this.assessors = assessors;
  }

  /**
   * @param ownerId only if this seller owns the lead; null for any
   * @throws NoLikelihoodException when no model scores, or it knows nothing about the lead
   */
  public Explanation explain(UUID leadId, UUID ownerId) {
    FeatureRow features = insights.find(leadId, ownerId).state().features();
    Likelihood likelihood = assessors.current().likelihood();
    if (likelihood == null) {
      throw new NoLikelihoodException("No model is in force; the rules alone score.");
    }
    if (features == null) {
      throw new NoLikelihoodException("What was known when the lead was selected was not kept.");
    }
    return Explanation.of(likelihood.model(), features);
  }
}
