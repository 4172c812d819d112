package io.leadwise.consent.domain.ledger;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Only one of the two scopes was given (domain.md, section 1). */
public class BothScopesRequiredException extends RefusalException {

  public BothScopesRequiredException() {
    super(
        Refusal.INVALID,
        "both-scopes-required",
        "Consent is given to EXCHANGE_EMAIL and DATAVERSE_DATA together: both or nothing.");
  }
}
