package io.leadwise.research.domain.company;

import java.time.Duration;

/**
 * How a company whose research failed wholly is tried again: after a pause that doubles, up to a
 * number of attempts; then not before {@code rest} has passed and a lead asks again.
 */
public record RetryRule(int maxAttempts, Duration first, Duration longest, Duration rest) {

  boolean givesUpAfter(int attempts) {
    return attempts >= maxAttempts;
  }

  Duration pauseAfter(int attempts) {
    if (givesUpAfter(attempts)) {
      return rest;
    }
    Duration pause = first.multipliedBy(1L << Math.min(20, attempts - 1));
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
