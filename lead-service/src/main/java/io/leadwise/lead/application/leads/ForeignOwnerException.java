package io.leadwise.lead.application.leads;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Only an admin decides about other sellers' leads; 403 {@code foreign-owner}. */
public class ForeignOwnerException extends RefusalException {

  public ForeignOwnerException() {
    super(
        Refusal.FORBIDDEN, "foreign-owner", "Only an admin may name another seller than yourself.");
  }
}
