package io.leadwise.consent.domain.ledger;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A withdrawal without a grant before it. */
public class NothingToWithdrawException extends RefusalException {

  public NothingToWithdrawException() {
    super(Refusal.CONFLICT, "consent-not-granted", "There is no consent to withdraw.");
  }
}
