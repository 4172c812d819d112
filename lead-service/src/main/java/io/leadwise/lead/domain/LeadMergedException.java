package io.leadwise.lead.domain;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import java.util.UUID;

/** A merged lead is only a name of the one it became part of; 409 {@code lead-merged}. */
public class LeadMergedException extends RefusalException {

  public LeadMergedException(UUID lead, UUID survivor) {
    super(
        Refusal.CONFLICT,
        "lead-merged",
        "The lead " + lead + " was merged into " + survivor + ": use that one.");
  }
}
