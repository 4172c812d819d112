package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The seller has not consented to the agent (domain.md §1). */
public class ConsentRequiredException extends RefusalException {
  public ConsentRequiredException() {
    super(
        Refusal.FORBIDDEN,
        "consent-required",
        "The owner of these leads has not consented to the sales qualification agent.");
  }
}
