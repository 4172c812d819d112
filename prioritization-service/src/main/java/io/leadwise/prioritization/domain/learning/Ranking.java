package io.leadwise.prioritization.domain.learning;

import java.util.Arrays;
import java.util.Comparator;

/** How well scores put leads that qualified before those that did not. */
final class Ranking {
  private final int[] order;
  private final double[] scores;
  private final boolean[] labels;
  private final int positives;

  /**
   * @param scores the higher, the more likely
   */
  Ranking(double[] scores, boolean[] labels) {
    this.scores = scores;
    this.labels = labels;
    Integer[] byScore = new Integer[scores.length];
    Arrays.setAll(byScore, i -> i);
    Arrays.sort(byScore, Comparator.comparingDouble((Integer i) -> -scores[i]));
    this.order = Arrays.stream(byScore).mapToInt(i -> i).toArray();
    int count = 0;
    for (boolean label : labels) {
      count += label ? 1 : 0;
    }
    this.positives = count;
  }

  /** How many leads qualified. */
  int positives() {
    return positives;
  }

  /** Whether there are leads of both outcomes; without them nothing can be said. */
  boolean isTelling() {
    return positives > 0 && positives < labels.length;
  }

  /**
   * Probability that of two leads with different outcomes the qualified one has the higher score;
   * ties count one half (Hanley and McNeil 1982).
   */
  double auc() {
    double before = 0;
    long negativesSeen = 0;
    for (int i = 0; i < order.length; ) {
      int end = endOfTie(i);
      long positive = positives(i, end);
      long negative = end - i - positive;
      before += positive * (labels.length - positives - negativesSeen - negative / 2.0);
      negativesSeen += negative;
      i = end;
    }
    return before / ((double) positives * (labels.length - positives));
  }

  /** Mean of the precision at each qualified lead; leads of equal scores are taken together. */
  double averagePrecision() {
    double sum = 0;
    long positivesSeen = 0;
    for (int i = 0; i < order.length; ) {
      int end = endOfTie(i);
      long positive = positives(i, end);
      positivesSeen += positive;
      sum += positive * (positivesSeen / (double) end);
      i = end;
    }
    return sum / positives;
  }

  /**
   * How many times as often the leads with the highest scores qualify as all do.
   *
   * @param part of the leads, 0 to 1; a tie at its end counts in proportion
   */
  double lift(double part) {
    double taken = Math.max(1, part * order.length);
    double found = 0;
    for (int i = 0; i < order.length && i < taken; ) {
      int end = endOfTie(i);
      double share = Math.min(1, (taken - i) / (end - i));
      found += positives(i, end) * share;
      i = end;
    }
    return found / taken / (positives / (double) labels.length);
  }

  private int endOfTie(int begin) {
    int end = begin + 1;
    while (end < order.length && scores[order[end]] == scores[order[begin]]) {
      end++;
    }
    return end;
  }

  private long positives(int begin, int end) {
    long count = 0;
    for (int i = begin; i < end; i++) {
      count += labels[order[i]] ? 1 : 0;
    }
    return count;
  }
}
