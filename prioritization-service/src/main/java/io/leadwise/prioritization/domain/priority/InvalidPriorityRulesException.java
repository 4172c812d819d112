package io.leadwise.prioritization.domain.priority;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Weights or borders that do not go together. */
public class InvalidPriorityRulesException extends RefusalException {
  public InvalidPriorityRulesException(String detail) {
    super(Refusal.INVALID, "invalid-priority-rules", detail);
  }
}
