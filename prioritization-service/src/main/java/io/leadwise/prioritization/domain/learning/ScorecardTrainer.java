package io.leadwise.prioritization.domain.learning;

import io.leadwise.prioritization.domain.learning.LogisticFit.Penalty;
import io.leadwise.prioritization.domain.learning.Scorecard.ScoredField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Learns a scorecard. The same examples in the same order always give the same one: nothing is
 * drawn at random. How strongly points are pulled together is chosen by cross-validation, and the
 * likelihoods are calibrated by the logits that leads got from models that had not seen them (Platt
 * 1999); both factors are put into the points, so that the sum stays a sum.
 */
public final class ScorecardTrainer {

  /** Bins of all numbers together: many fields get fewer each, or learning takes too long. */
  private static final int BINS_OF_NUMBERS = 240;

  private static final int MOST_BINS = 50;
  private static final int LEAST_BINS = 10;
  private static final int FOLDS = 4;

  /** Leads that the choice of the penalty looks at: with more it does not get better. */
  private static final int SAMPLE = 8_000;

  private static final double[] RIDGES = {100, 30, 10, 3};
  private static final double SMOOTHING_PER_RIDGE = 10;

  private ScorecardTrainer() {}

  /**
   * A scorecard, and what it is worth on leads that were not learned from.
   *
   * @param unseenLogits one per example, from a model that had not seen it, calibrated
   */
  public record Trained(Scorecard scorecard, double[] unseenLogits) {}

  /**
   * @param labels whether each of the rows qualified; there must be leads of both outcomes
   */
  public static Trained train(List<Feature> features, List<FeatureRow> rows, boolean[] labels) {
    Binner binner = binner(features, rows.size());
    List<Bins> fields = new ArrayList<>();
    List<int[]> columns = new ArrayList<>();
    for (Feature feature : features) {
      Bins bins = binner.bins(feature, rows);
      int[] column = rows.stream().mapToInt(bins::of).toArray();
      // A field that is the same for all tells nothing.
      if (Arrays.stream(column).distinct().limit(2).count() == 2) {
        fields.add(bins);
        columns.add(column);
      }
    }
    LogisticFit fit = new LogisticFit(fields);
    int[][] all = columns.toArray(int[][]::new);
    Penalty penalty = choosePenalty(fit, all, labels);
    double[] beta = fit.fit(all, labels, penalty, null);
    double[] unseen = unseenLogits(fit, all, labels, penalty, beta);
    Calibration calibration = Calibration.of(unseen, labels);
    return new Trained(
        scorecard(fit, fields, all, beta, calibration),
        Arrays.stream(unseen).map(calibration::apply).toArray());
  }

  private static Binner binner(List<Feature> features, int leads) {
    long numbers = features.stream().filter(it -> it.kind() == Feature.Kind.NUMBER).count();
    int each = (int) (BINS_OF_NUMBERS / Math.max(1, numbers));
    return new Binner(
        Math.max(LEAST_BINS, Math.min(MOST_BINS, each)), Math.max(5, Math.min(50, leads / 800)));
  }

  private static Scorecard scorecard(
      LogisticFit fit, List<Bins> fields, int[][] columns, double[] beta, Calibration calibration) {
    double base = calibration.apply(beta[0]);
    List<ScoredField> scored = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      double[] points =
          Arrays.stream(fit.points(beta, i)).map(point -> calibration.slope() * point).toArray();
      double average =
          Arrays.stream(columns[i]).mapToDouble(bin -> points[bin]).average().orElse(0);
      base += average;
      scored.add(
          new ScoredField(
              fields.get(i), Arrays.stream(points).map(it -> it - average).boxed().toList()));
    }
    return new Scorecard(base, scored);
  }

  private static Penalty choosePenalty(LogisticFit fit, int[][] columns, boolean[] labels) {
    int every = Math.max(1, labels.length / SAMPLE);
    int[] sample = IntStream.range(0, labels.length).filter(i -> i % every == 0).toArray();
    int[][] fewer = pick(columns, sample);
    boolean[] theirs = pick(labels, sample);
    Penalty best = null;
    double least = Double.POSITIVE_INFINITY;
    double[] beta = null;
    // From the strongest on: of equals the simpler model wins.
    for (double ridge : RIDGES) {
      Penalty penalty = new Penalty(ridge, ridge * SMOOTHING_PER_RIDGE);
      beta = fit.fit(fewer, theirs, penalty, beta);
      double loss = Quality.logLoss(unseenLogits(fit, fewer, theirs, penalty, beta), theirs);
      if (loss >= least) {
        // Weaker ones only fit the sample still closer.
        break;
      }
      least = loss;
      best = penalty;
    }
    return best;
  }

  /**
   * Logits of all leads, each from a model that was made without it.
   *
   * @param start points of all leads: from there it is not far, and wherever the search begins it
   *     ends at the same points
   */
  private static double[] unseenLogits(
      LogisticFit fit, int[][] columns, boolean[] labels, Penalty penalty, double[] start) {
    double[] logits = new double[labels.length];
    for (int fold = 0; fold < FOLDS; fold++) {
      int held = fold;
      int[] others = IntStream.range(0, labels.length).filter(i -> i % FOLDS != held).toArray();
      double[] beta = fit.fit(pick(columns, others), pick(labels, others), penalty, start);
      for (int i = held; i < labels.length; i += FOLDS) {
        logits[i] = fit.logit(beta, columns, i);
      }
    }
    return logits;
  }

  private static int[][] pick(int[][] columns, int[] leads) {
    return Arrays.stream(columns)
        .map(column -> Arrays.stream(leads).map(lead -> column[lead]).toArray())
        .toArray(int[][]::new);
  }

  private static boolean[] pick(boolean[] labels, int[] leads) {
    boolean[] picked = new boolean[leads.length];
    for (int i = 0; i < leads.length; i++) {
      picked[i] = labels[leads[i]];
    }
    return picked;
  }
}
