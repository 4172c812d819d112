package io.leadwise.research.domain.correction;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A fact cannot be corrected that way. */
public final class NotCorrectableException extends RefusalException {

  public NotCorrectableException(String detail) {
    super(Refusal.INVALID, "not-correctable", detail);
  }
}
