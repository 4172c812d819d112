package io.leadwise.prioritization.domain.rates;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** Exchange rates that nothing could be converted with. */
public class InvalidRatesException extends RefusalException {
  public InvalidRatesException(String detail) {
    super(Refusal.INVALID, "invalid-exchange-rates", detail);
  }
}
