package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** There is no next step for a lead that is closed. */
public class LeadClosedException extends RefusalException {
  public LeadClosedException() {
    super(Refusal.CONFLICT, "lead-closed", "The lead is closed; reopen it to work on it again.");
  }
}
