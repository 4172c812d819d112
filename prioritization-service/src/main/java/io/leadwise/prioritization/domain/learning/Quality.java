package io.leadwise.prioritization.domain.learning;

import java.util.Arrays;

/**
 * What scores are worth on leads that were not learned from.
 *
 * @param leads how many
 * @param qualified how many of them
 * @param auc probability that of two leads with different outcomes the qualified one stands higher
 * @param averagePrecision mean share of qualified leads among those above each qualified one
 * @param liftAtTenth how many times as often the first tenth qualifies as all do
 * @param calibrationError how far likelihoods are off, 0 to 1, on average over ten groups of equal
 *     size; null for scores that are no likelihoods
 */
public record Quality(
    int leads,
    int qualified,
    double auc,
    double averagePrecision,
    double liftAtTenth,
    Double calibrationError) {
  private static final int GROUPS = 10;

  static Quality ofScores(double[] scores, boolean[] labels) {
    return of(scores, labels, null);
  }

  static Quality ofLogits(double[] logits, boolean[] labels) {
    return of(logits, labels, calibrationError(logits, labels));
  }

  private static Quality of(double[] scores, boolean[] labels, Double calibrationError) {
    Ranking ranking = new Ranking(scores, labels);
    return new Quality(
        labels.length,
        ranking.positives(),
        ranking.auc(),
        ranking.averagePrecision(),
        ranking.lift(0.1),
        calibrationError);
  }

  private static double calibrationError(double[] logits, boolean[] labels) {
    Integer[] order = new Integer[logits.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (one, other) -> Double.compare(logits[one], logits[other]));
    double error = 0;
    for (int group = 0; group < GROUPS; group++) {
      double off = 0;
      for (int i = group * order.length / GROUPS; i < (group + 1) * order.length / GROUPS; i++) {
        off += Scorecard.logistic(logits[order[i]]) - (labels[order[i]] ? 1 : 0);
      }
      error += Math.abs(off);
    }
    return error / logits.length;
  }

  /** Mean surprise about the outcomes, in nats: the less, the better. */
  static double logLoss(double[] logits, boolean[] labels) {
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      double wrong = labels[i] ? -logits[i] : logits[i];
      sum += Math.max(0, wrong) + Math.log1p(Math.exp(-Math.abs(wrong)));
    }
    return sum / logits.length;
  }
}
