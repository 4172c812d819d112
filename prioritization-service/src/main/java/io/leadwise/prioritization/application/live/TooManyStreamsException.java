package io.leadwise.prioritization.application.live;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;

/** No more streams now; {@code too-many-streams}. */
public class TooManyStreamsException extends RefusalException {

  private TooManyStreamsException(Refusal kind, String detail) {
    super(kind, "too-many-streams", detail);
  }

  static TooManyStreamsException ofReplica(int most) {
    return new TooManyStreamsException(
        Refusal.UNAVAILABLE,
        "%d streams are served already. Try again later, or read the list from time to time."
            .formatted(most));
  }

  static TooManyStreamsException ofCaller(int most) {
    return new TooManyStreamsException(
        Refusal.TOO_MANY_REQUESTS,
        "You follow changes in %d places already. Close one of them.".formatted(most));
  }
}
