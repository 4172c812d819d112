package io.leadwise.research.outbound.turn;

import java.time.Duration;

/**
 * A turn, or why there is none.
 *
 * @param delay until the turn; where it is not granted, how long it would be
 */
public record Turn(Standing standing, Duration delay) {

  /** Whether there is a turn. */
  public enum Standing {
    GRANTED,
    /** Too many others wait; no turn is taken. */
    CROWDED,
    /** It asked to be left alone; no turn is taken. */
    PAUSED
  }

  static Turn granted(Duration delay) {
    return new Turn(Standing.GRANTED, delay);
  }
}
