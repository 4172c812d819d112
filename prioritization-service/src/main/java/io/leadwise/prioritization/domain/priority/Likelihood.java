package io.leadwise.prioritization.domain.priority;

import io.leadwise.prioritization.domain.learning.FeatureRow;
import io.leadwise.prioritization.domain.learning.LikelihoodModel;
import io.leadwise.prioritization.domain.learning.Scorecard;
import io.leadwise.prioritization.domain.learning.Scorecard.Contribution;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What past outcomes say about a lead, as one more factor of its score (domain.md §8). The factors
 * of the rules share the rest of the 100 points in their old proportions.
 *
 * @param maximum most points that it gives, 1 to 50
 */
public record Likelihood(LikelihoodModel model, int maximum) {
  private static final int NAMED = 2;

  /** Logits below this move a likelihood by little more than a percent. */
  private static final double WORTH_NAMING = 0.05;

  /** Part of the version of the rules. */
  public String version() {
    return "-m" + model.version() + "." + maximum;
  }

  /**
   * The priority with this factor.
   *
   * @param features null for a lead that was selected before features were kept
   */
  public Priority addTo(Priority byRules, FeatureRow features) {
    List<Factor> factors = new ArrayList<>();
    byRules.factors().forEach(factor -> factors.add(factor.scaled(100 - maximum)));
    factors.add(features == null ? unknown() : factor(features));
    return byRules.with(factors);
  }

  private Factor unknown() {
    return Factor.of(
        FactorName.LIKELIHOOD,
        "not known",
        maximum,
        500,
        "What was known when the lead was selected was not kept; it counts as average.");
  }

  /**
   * A lead of which every field is average gets half of the points; above and below counts what its
   * fields add to the logit, so that the share follows from the contributions and nothing else.
   */
  private Factor factor(FeatureRow features) {
    Scorecard scorecard = model.scorecard();
    double logit = scorecard.logit(features);
    String likelihood = percent(Scorecard.logistic(logit));
    return Factor.of(
        FactorName.LIKELIHOOD,
        likelihood,
        maximum,
        (int) Math.round(1000 * Scorecard.logistic(logit - scorecard.base())),
        "Of leads like this one "
            + likelihood
            + " qualify, of average ones "
            + percent(Scorecard.logistic(scorecard.base()))
            + "."
            + named(" For it: ", scorecard.contributions(features), 1)
            + named(" Against it: ", scorecard.contributions(features), -1));
  }

  private static String named(String beginning, List<Contribution> contributions, int sign) {
    String names =
        contributions.stream()
            .filter(it -> sign * it.points() > WORTH_NAMING)
            .sorted(Comparator.comparingDouble(it -> -sign * it.points()))
            .limit(NAMED)
            .map(it -> it.field() + " (" + it.value() + ")")
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "" : beginning + names + ".";
  }

  private static String percent(double likelihood) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * likelihood);
  }
}
