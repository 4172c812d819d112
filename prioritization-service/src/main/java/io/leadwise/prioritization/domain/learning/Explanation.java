package io.leadwise.prioritization.domain.learning;

import java.util.List;

/**
 * How a model comes to a likelihood: base and contributions add up to the logit.
 *
 * @param base logit of an average lead
 * @param likelihood 0 to 1
 */
public record Explanation(
    long modelVersion,
    double base,
    List<Scorecard.Contribution> contributions,
    double logit,
    double likelihood) {

  public static Explanation of(LikelihoodModel model, FeatureRow features) {
    Scorecard scorecard = model.scorecard();
    return new Explanation(
        model.version(),
        scorecard.base(),
        scorecard.contributions(features),
        scorecard.logit(features),
        scorecard.likelihood(features));
  }
}
