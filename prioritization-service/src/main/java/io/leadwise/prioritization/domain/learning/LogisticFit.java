package io.leadwise.prioritization.domain.learning;

import java.util.Arrays;
import java.util.List;

/**
 * Logistic regression on bins with a quadratic penalty, solved by Newton's method. Each lead has
 * exactly one bin per field, so that a step costs no more than the pairs of fields. Points are
 * pulled towards 0 and, where bins are neighbours, towards a straight line; the base is free.
 *
 * <p>See Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 4.4 and 5.2.
 */
final class LogisticFit {
  private static final int MOST_STEPS = 30;
  private static final double PRECISION = 1e-9;
  private static final double SMALLEST_PART = 1e-6;

  /** How much a point is off the line between its neighbours. */
  private static final double[] BEND = {1, -2, 1};

  private final List<Bins> fields;
  private final int[] offsets;
  private final int size;

  LogisticFit(List<Bins> fields) {
    this.fields = fields;
    this.offsets = new int[fields.size()];
    int next = 1;
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = next;
      next += fields.get(i).size();
    }
    this.size = next;
  }

  /**
   * How strongly points are pulled.
   *
   * @param ridge towards 0
   * @param smoothing towards the straight line through the two neighbours, beside the ridge
   */
  record Penalty(double ridge, double smoothing) {}

  /**
   * Base and points: the base first, then bin after bin, field after field.
   *
   * @param columns bins of the leads: {@code columns[field][lead]}
   * @param start where to begin; null for nowhere
   */
  double[] fit(int[][] columns, boolean[] labels, Penalty penalty, double[] start) {
    double[] beta = start == null ? new double[size] : start.clone();
    if (start == null) {
      beta[0] = prior(labels);
    }
    double cost = cost(columns, labels, penalty, beta);
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] hessian = new double[size][size];
      double[] gradient = new double[size];
      accumulate(columns, labels, beta, hessian, gradient);
      penalize(penalty, beta, hessian, gradient);
      double[] change = Cholesky.solve(hessian, gradient);
      // A whole step may jump over the valley; half of it, or a quarter, goes down.
      double part = 1;
      double[] next = moved(beta, change, part);
      double nextCost = cost(columns, labels, penalty, next);
      while (nextCost > cost && part > SMALLEST_PART) {
        part /= 2;
        next = moved(beta, change, part);
        nextCost = cost(columns, labels, penalty, next);
      }
      if (nextCost >= cost) {
        break;
      }
      boolean done = cost - nextCost < PRECISION * labels.length;
      beta = next;
      cost = nextCost;
      if (done) {
        break;
      }
    }
    return beta;
  }

  private static double[] moved(double[] beta, double[] change, double part) {
    double[] next = beta.clone();
    for (int i = 0; i < next.length; i++) {
      next[i] += part * change[i];
    }
    return next;
  }

  /** What is made small: minus the logarithm of the likelihood, and the penalty. */
  private double cost(int[][] columns, boolean[] labels, Penalty penalty, double[] beta) {
    double cost = 0;
    for (int lead = 0; lead < labels.length; lead++) {
      double logit = logit(beta, columns, lead);
      double signed = labels[lead] ? -logit : logit;
      cost += Math.max(0, signed) + Math.log1p(Math.exp(-Math.abs(signed)));
    }
    for (int field = 0; field < offsets.length; field++) {
      Bins bins = fields.get(field);
      for (int bin = 0; bin < bins.size(); bin++) {
        double here = beta[offsets[field] + bin];
        cost += penalty.ridge() * here * here / 2;
        if (isInner(bins, bin)) {
          int i = offsets[field] + bin;
          double bend = beta[i - 1] - 2 * here + beta[i + 1];
          cost += penalty.smoothing() * bend * bend / 2;
        }
      }
    }
    return cost;
  }

  /** Logit of a lead. */
  double logit(double[] beta, int[][] columns, int lead) {
    double logit = beta[0];
    for (int i = 0; i < offsets.length; i++) {
      logit += beta[offsets[i] + columns[i][lead]];
    }
    return logit;
  }

  /** Points of a field. */
  double[] points(double[] beta, int field) {
    return Arrays.copyOfRange(beta, offsets[field], offsets[field] + fields.get(field).size());
  }

  private static double prior(boolean[] labels) {
    int positive = 0;
    for (boolean label : labels) {
      positive += label ? 1 : 0;
    }
    return Math.log((positive + 0.5) / (labels.length - positive + 0.5));
  }

  private void accumulate(
      int[][] columns, boolean[] labels, double[] beta, double[][] hessian, double[] gradient) {
    int[] active = new int[offsets.length + 1];
    for (int lead = 0; lead < labels.length; lead++) {
      double logit = beta[0];
      for (int i = 0; i < offsets.length; i++) {
        active[i + 1] = offsets[i] + columns[i][lead];
        logit += beta[active[i + 1]];
      }
      double likelihood = Scorecard.logistic(logit);
      double weight = likelihood * (1 - likelihood);
      double residual = (labels[lead] ? 1 : 0) - likelihood;
      for (int i = 0; i < active.length; i++) {
        gradient[active[i]] += residual;
        double[] row = hessian[active[i]];
        // Offsets ascend, so only the lower triangle is filled.
        for (int j = 0; j <= i; j++) {
          row[active[j]] += weight;
        }
      }
    }
  }

  private void penalize(Penalty penalty, double[] beta, double[][] hessian, double[] gradient) {
    // A trace on the base keeps the matrix regular even when all outcomes are alike.
    hessian[0][0] += 1e-9;
    for (int field = 0; field < offsets.length; field++) {
      Bins bins = fields.get(field);
      for (int bin = 0; bin < bins.size(); bin++) {
        int i = offsets[field] + bin;
        hessian[i][i] += penalty.ridge();
        gradient[i] -= penalty.ridge() * beta[i];
        if (isInner(bins, bin)) {
          straighten(i, penalty.smoothing(), beta, hessian, gradient);
        }
      }
    }
  }

  private static void straighten(
      int middle, double smoothing, double[] beta, double[][] hessian, double[] gradient) {
    double bend = beta[middle - 1] - 2 * beta[middle] + beta[middle + 1];
    for (int i = 0; i < BEND.length; i++) {
      int row = middle - 1 + i;
      gradient[row] -= smoothing * BEND[i] * bend;
      for (int j = 0; j <= i; j++) {
        hessian[row][middle - 1 + j] += smoothing * BEND[i] * BEND[j];
      }
    }
  }

  /** Whether there is a neighbour on both sides. */
  private static boolean isInner(Bins bins, int bin) {
    return bin > 0 && bins.areNeighbours(bin - 1, bin) && bins.areNeighbours(bin, bin + 1);
  }
}
