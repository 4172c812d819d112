package io.leadwise.prioritization.application.rules;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Two admins published rules at the same time; the first one did. */
public class RulesChangedException extends RefusalException {
  public RulesChangedException() {
    super(
        Refusal.PRECONDITION_FAILED,
        "version-mismatch",
        "It was changed since you read it. Read it again, then repeat your change.");
  }
}
