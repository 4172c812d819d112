package io.leadwise.emailvalidation.api;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** A batch has more lines than one call may have. */
class TooManyLinesException extends RefusalException {

  TooManyLinesException(int maximum) {
    super(
        Refusal.TOO_LARGE,
        "too-many-lines",
        "A batch may have " + maximum + " lines. Send the rest in another call.");
  }
}
