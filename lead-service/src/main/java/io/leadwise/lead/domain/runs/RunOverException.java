package io.leadwise.lead.domain.runs;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.domain.selection.RunStatus;
import java.util.Locale;

/** A run that ended by itself cannot be cancelled any more; 409 {@code run-over}. */
public class RunOverException extends RefusalException {

  public RunOverException(RunStatus status) {
    super(
        Refusal.CONFLICT,
        "run-over",
        "The run is " + status.name().toLowerCase(Locale.ROOT) + " already.");
  }
}
