package io.leadwise.prioritization.domain.learning;

/**
 * Turns logits that are too bold or too shy into honest ones: {@code intercept + slope × logit}
 * (Platt 1999).
 *
 * @param slope never below 0: the order of leads may get lost, but not turn round
 */
record Calibration(double intercept, double slope) {
  private static final int MOST_STEPS = 50;

  /** Weight of the belief that nothing has to be changed, in leads. */
  private static final double CAUTION = 1;

  static Calibration of(double[] logits, boolean[] labels) {
    double intercept = 0;
    double slope = 1;
    for (int step = 0; step < MOST_STEPS; step++) {
      double g0 = 0;
      double g1 = CAUTION * (1 - slope);
      double h00 = 1e-9;
      double h01 = 0;
      double h11 = CAUTION;
      for (int i = 0; i < logits.length; i++) {
        double likelihood = Scorecard.logistic(intercept + slope * logits[i]);
        double residual = (labels[i] ? 1 : 0) - likelihood;
        double weight = likelihood * (1 - likelihood);
        g0 += residual;
        g1 += residual * logits[i];
        h00 += weight;
        h01 += weight * logits[i];
        h11 += weight * logits[i] * logits[i];
      }
      double determinant = h00 * h11 - h01 * h01;
      double down = (h11 * g0 - h01 * g1) / determinant;
      double across = (h00 * g1 - h01 * g0) / determinant;
      intercept += down;
      slope += across;
      if (Math.abs(down) + Math.abs(across) < 1e-10) {
        break;
      }
    }
    return slope > 0 ? new Calibration(intercept, slope) : constant(labels);
  }

  /** What is left when the logits tell nothing: the same likelihood for all. */
  private static Calibration constant(boolean[] labels) {
    int positive = 0;
    for (boolean label : labels) {
      positive += label ? 1 : 0;
    }
    return new Calibration(Math.log((positive + 0.5) / (labels.length - positive + 0.5)), 0);
  }

  double apply(double logit) {
    return intercept + slope * logit;
  }
}
