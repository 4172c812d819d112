package io.leadwise.prioritization.domain.learning;

import java.util.List;

/**
 * What came of learning: a model that may score leads, or the reason why the rules stay (domain.md
 * §8).
 *
 * @param passed whether the model beat the rules
 * @param reason why, in sentences for an admin, with the figures that decided
 * @param qualified examples with this outcome
 * @param disqualified examples with the other one
 * @param scorecard null when nothing could be learned
 * @param model what the model is worth on the newest leads; null when it could not be measured
 * @param rules what the rules are worth on the same leads
 * @param comparison of the two; null when it could not be made
 * @param dropped fields that were not learned from
 */
public record Trial(
    boolean passed,
    String reason,
    int qualified,
    int disqualified,
    Scorecard scorecard,
    Quality model,
    Quality rules,
    AucComparison comparison,
    List<DroppedField> dropped) {

  public Trial {
    dropped = List.copyOf(dropped);
  }

  /**
   * A field that predicts the outcome alone.
   *
   * @param auc how well, 0.5 to 1
   */
  public record DroppedField(String field, double auc, String reason) {}

  static Trial impossible(
      String reason, int qualified, int disqualified, List<DroppedField> dropped) {
    return new Trial(false, reason, qualified, disqualified, null, null, null, null, dropped);
  }

  /**
   * The same trial with another scorecard, which is kept apart from the rest.
   *
   * @param other may be null
   */
  public Trial with(Scorecard other) {
    return new Trial(
        passed, reason, qualified, disqualified, other, model, rules, comparison, dropped);
  }
}
