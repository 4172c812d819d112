package io.leadwise.lead.application.progress;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** This replica follows as many runs live as it can; 503 {@code too-many-listeners}. */
public class TooManyListenersException extends RefusalException {

  public TooManyListenersException(int most) {
    super(
        Refusal.UNAVAILABLE,
        "too-many-listeners",
        "%d listeners are served already. Try again later, or read the run from time to time."
            .formatted(most));
  }
}
