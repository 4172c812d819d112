package io.leadwise.prioritization.domain.learning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds fields that predict the outcome alone. No honest field does: such a one was written after
 * the outcome, or is another name for it.
 */
final class LeakageCheck {

  /** Above this a field alone is too good to be true. */
  static final double TOO_GOOD = 0.9;

  private static final int BINS = 20;
  private static final int FOLDS = 5;

  private LeakageCheck() {}

  /**
   * How well a field ranks the leads alone, 0.5 to 1: a number by its value, in either direction,
   * and every field by how often the other leads of the same bin qualified, so that high in the
   * middle, or missing, is found too.
   */
  static double auc(Feature feature, List<FeatureRow> rows, boolean[] labels) {
    double byRate = new Ranking(rates(feature, rows, labels), labels).auc();
    return feature.kind() == Feature.Kind.CATEGORY
        ? Math.max(0.5, byRate)
        : Math.max(byRate, byValue(feature, rows, labels));
  }

  private static double byValue(Feature feature, List<FeatureRow> rows, boolean[] labels) {
    int[] known =
        IntStream.range(0, labels.length)
            .filter(i -> rows.get(i).number(feature.name()) != null)
            .toArray();
    double[] values =
        Arrays.stream(known).mapToDouble(i -> rows.get(i).number(feature.name())).toArray();
    boolean[] theirs = new boolean[known.length];
    for (int i = 0; i < known.length; i++) {
      theirs[i] = labels[known[i]];
    }
    // Of a few leads that happen to have a value nothing follows.
    if (known.length * 2 < labels.length) {
      return 0.5;
    }
    Ranking ranking = new Ranking(values, theirs);
    return ranking.isTelling() ? Math.max(ranking.auc(), 1 - ranking.auc()) : 0.5;
  }

  /** For each lead, how often other leads of its bin qualified: those of the other folds. */
  private static double[] rates(Feature feature, List<FeatureRow> rows, boolean[] labels) {
    Bins bins = new Binner(BINS, 1).bins(feature, rows);
    int[] column = rows.stream().mapToInt(bins::of).toArray();
    double[] rates = new double[labels.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      double[] positive = new double[bins.size()];
      double[] all = new double[bins.size()];
      double positives = 0;
      double total = 0;
      for (int i = 0; i < labels.length; i++) {
        if (i % FOLDS != fold) {
          int one = labels[i] ? 1 : 0;
          positive[column[i]] += one;
          all[column[i]]++;
          positives += one;
          total++;
        }
      }
      for (int i = fold; i < labels.length; i += FOLDS) {
        rates[i] = (positive[column[i]] + positives / total) / (all[column[i]] + 1);
      }
    }
    return rates;
  }
}
