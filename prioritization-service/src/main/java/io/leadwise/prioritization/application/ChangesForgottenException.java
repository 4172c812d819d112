package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** What changed since then is not known any more; {@code changes-forgotten}. */
public class ChangesForgottenException extends RefusalException {
  ChangesForgottenException() {
    super(
        Refusal.GONE,
        "changes-forgotten",
        "Not all changes since then are known any more. Read the list again, and go on with its"
            + " changesSince.");
  }
}
