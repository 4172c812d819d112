package io.leadwise.prioritization.domain.webhook;

import java.time.Duration;

/**
 * When a delivery that failed is tried again: after waits that double up to a longest one, each
 * shortened by up to a half at random, so that deliveries that failed together do not come back
 * together.
 *
 * @param first wait after the first failure
 * @param longest longest wait
 * @param giveUpAfter time since the first attempt after which it is not tried again
 */
public record RetryPlan(Duration first, Duration longest, Duration giveUpAfter) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * The wait before the next attempt.
   *
   * @param attempts so far, at least 1
   * @param random 0 to 1
   * @param asked how long the target asked to be left alone; null when it did not
   */
  public Duration waitAfter(int attempts, double random, Duration asked) {
    long doubled = first.toMillis() << Math.min(attempts - 1, MOST_DOUBLINGS);
    long bounded = doubled <= 0 ? longest.toMillis() : Math.min(doubled, longest.toMillis());
    Duration wait = Duration.ofMillis(Math.round(bounded * (1 - random / 2)));
    if (asked == null || asked.compareTo(wait) <= 0) {
      return wait;
    }
    return asked.compareTo(longest) < 0 ? asked : longest;
  }
}
