package io.leadwise.research.domain.company;

import java.time.Duration;

/**
 * How a company whose research failed wholly is tried again: after a pause that doubles. After a
 * number of attempts it is parked, and the pauses grow from {@code rest} on: nobody has to help,
 * and a company that is gone for good costs less and less.
 *
 * @param longest pause before it is parked
 * @param longestRest pause after that
 */
public record RetryRule(
    int maxAttempts, Duration first, Duration longest, Duration rest, Duration longestRest) {

  boolean parksAfter(int attempts) {
    return attempts >= maxAttempts;
  }

  Duration pauseAfter(int attempts) {
    return parksAfter(attempts)
        ? doubled(rest, attempts - maxAttempts, longestRest)
        : doubled(first, attempts - 1, longest);
  }

  private static Duration doubled(Duration pause, int times, Duration most) {
    Duration longer = pause.multipliedBy(1L << Math.min(20, times));
    return longer.compareTo(most) < 0 ? longer : most;
  }
}
