package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Two admins published a target customer profile at the same time; the first one did. */
public class ProfileChangedException extends RefusalException {
  public ProfileChangedException() {
    super(
        Refusal.PRECONDITION_FAILED,
        "version-mismatch",
        "It was changed since you read it. Read it again, then repeat your change.");
  }
}
