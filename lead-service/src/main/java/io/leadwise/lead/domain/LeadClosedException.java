package io.leadwise.lead.domain;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A closed lead does not change until it is reopened; 409 {@code lead-closed}. */
public class LeadClosedException extends RefusalException {

  public LeadClosedException(LeadStatus status) {
    super(
        Refusal.CONFLICT,
        "lead-closed",
        "The lead is " + status + ". Reopen it before changing it.");
  }
}
