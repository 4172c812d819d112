package io.leadwise.lead.api.bulk;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A call holds more rows than it may; 413 {@code too-many-rows}. */
class TooManyRowsException extends RefusalException {

  TooManyRowsException(int limit) {
    super(
        Refusal.TOO_LARGE,
        "too-many-rows",
        "A call takes at most " + limit + " rows. Nothing was stored: send the rest by itself.");
  }
}
