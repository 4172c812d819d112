package io.leadwise.lead.application.closing;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A repeat wants more than the first call made; 409 {@code already-qualified}. */
public class AlreadyQualifiedException extends RefusalException {

  public AlreadyQualifiedException() {
    super(
        Refusal.CONFLICT,
        "already-qualified",
        "The lead is qualified already, without this. Reopen it to create or link more.");
  }
}
