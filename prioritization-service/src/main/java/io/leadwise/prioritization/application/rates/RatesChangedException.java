package io.leadwise.prioritization.application.rates;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Two admins published exchange rates at the same time; the first one did. */
public class RatesChangedException extends RefusalException {
  public RatesChangedException() {
    super(
        Refusal.PRECONDITION_FAILED,
        "version-mismatch",
        "They were changed since you read them. Read them again, then repeat your change.");
  }
}
