package io.leadwise.research.application.feed;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** As many feeds as are allowed are there. */
public final class TooManyFeedsException extends RefusalException {

  TooManyFeedsException(int most) {
    super(
        Refusal.CONFLICT,
        "too-many-feeds",
        "There are %d feeds already, and no more are allowed. Remove one first.".formatted(most));
  }
}
