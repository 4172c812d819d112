package io.leadwise.prioritization.application.learning;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A model that did not beat the rules scores no leads (domain.md §8). */
public class ModelNotBetterException extends RefusalException {
  public ModelNotBetterException(long version) {
    super(
        Refusal.CONFLICT,
        "model-not-better",
        "Model " + version + " did not beat the rules, so it may not score leads.");
  }
}
