package io.leadwise.lead.domain.selection;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** One selection run at a time; 409 {@code run-in-progress}. */
public class RunInProgressException extends RefusalException {

  public RunInProgressException() {
    super(
        Refusal.CONFLICT,
        "run-in-progress",
        "A selection run is in progress. Start the next one when it has ended.");
  }
}
