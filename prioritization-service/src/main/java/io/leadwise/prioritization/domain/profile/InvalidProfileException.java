package io.leadwise.prioritization.domain.profile;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A target customer profile that no lead could be measured against. */
public class InvalidProfileException extends RefusalException {
  public InvalidProfileException(String detail) {
    super(Refusal.INVALID, "invalid-target-customer-profile", detail);
  }
}
