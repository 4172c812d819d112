package io.leadwise.prioritization.application.learning;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** There is no learned likelihood to explain. */
public class NoLikelihoodException extends RefusalException {
  public NoLikelihoodException(String detail) {
    super(Refusal.CONFLICT, "no-likelihood", detail);
  }
}
