package io.leadwise.prioritization.domain.learning;

import java.util.Arrays;

/**
 * Whether one score ranks the same leads better than another, and whether that is more than luck
 * (DeLong, DeLong, Clarke-Pearson 1988).
 *
 * @param difference area under the curve of the first minus that of the second
 * @param standardError of the difference
 */
public record AucComparison(double difference, double standardError) {

  /** One in twenty times luck alone reaches this many standard errors (normal distribution). */
  private static final double BEYOND_LUCK = 1.645;

  static AucComparison of(double[] first, double[] second, boolean[] labels) {
    double[] one = placements(first, labels);
    double[] other = placements(second, labels);
    Moments positive = new Moments();
    Moments negative = new Moments();
    for (int i = 0; i < labels.length; i++) {
      (labels[i] ? positive : negative).add(one[i] - other[i]);
    }
    return new AucComparison(
        positive.mean(), Math.sqrt(positive.varianceOfMean() + negative.varianceOfMean()));
  }

  /** Whether the first is better by more than luck explains. */
  public boolean beatsLuck() {
    return difference > 0 && difference > leastDifference();
  }

  /** The difference that luck alone does not explain. */
  public double leastDifference() {
    return BEYOND_LUCK * standardError;
  }

  /**
   * For each lead, the share of leads with the other outcome that it beats; ties count one half.
   */
  private static double[] placements(double[] scores, boolean[] labels) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(scores[a], scores[b]));
    long positives = 0;
    for (boolean label : labels) {
      positives += label ? 1 : 0;
    }
    long negatives = labels.length - positives;
    double[] placements = new double[scores.length];
    long positivesBelow = 0;
    long negativesBelow = 0;
    for (int i = 0; i < order.length; ) {
      int end = i;
      long positiveTies = 0;
      while (end < order.length && scores[order[end]] == scores[order[i]]) {
        positiveTies += labels[order[end]] ? 1 : 0;
        end++;
      }
      long negativeTies = end - i - positiveTies;
      double ofPositive = (negativesBelow + negativeTies / 2.0) / negatives;
      // A lead that did not qualify should be beaten: its share counts those above it.
      double ofNegative = 1 - (positivesBelow + positiveTies / 2.0) / positives;
      for (; i < end; i++) {
        placements[order[i]] = labels[order[i]] ? ofPositive : ofNegative;
      }
      positivesBelow += positiveTies;
      negativesBelow += negativeTies;
    }
    return placements;
  }

  private static final class Moments {
    private int count;
    private double mean;
    private double squares;

    void add(double value) {
      count++;
      double before = value - mean;
      mean += before / count;
      squares += before * (value - mean);
    }

    double mean() {
      return mean;
    }

    double varianceOfMean() {
      return count < 2 ? Double.POSITIVE_INFINITY : squares / (count - 1) / count;
    }
  }
}
