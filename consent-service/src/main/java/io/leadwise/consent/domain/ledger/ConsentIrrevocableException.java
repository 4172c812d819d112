package io.leadwise.consent.domain.ledger;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** The ledger is append-only and withdrawal is not switched on (domain.md, section 1). */
public class ConsentIrrevocableException extends RefusalException {

  public ConsentIrrevocableException() {
    super(
        Refusal.CONFLICT,
        "consent-irrevocable",
        "Consent to this agent cannot be revoked once it is given: the ledger is append-only and this "
            + "deployment has not switched withdrawal on. The entry stands.");
  }
}
