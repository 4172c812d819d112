package io.leadwise.research.application.source;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Keeps a source that fails again and again from being asked for a while. Then one question goes
 * through as a trial: if it is answered, all go through again; if not, the next pause is twice as
 * long. Our own, because people are told when a source is asked again, and tests set the clock; the
 * circuit breaker of SmallRye Fault Tolerance offers neither.
 */
final class Breaker {

  private final Rule rule;
  private final Clock clock;
  private int failures;
  private Duration pause;
  private Instant openUntil;
  private String reason;

  Breaker(Rule rule, Clock clock) {
    this.rule = rule;
    this.clock = clock;
    this.pause = rule.firstPause();
  }

  /**
   * When a source is left alone.
   *
   * @param failures in a row
   */
  record Rule(int failures, Duration firstPause, Duration longestPause) {}

  /**
   * Asks to go through.
   *
   * @return why not; empty when the question may be asked
   */
  synchronized Optional<Refusal> enter() {
    if (openUntil == null) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    if (openUntil.isAfter(now)) {
      return Optional.of(new Refusal(openUntil, reason));
    }
    // A trial that never comes back must not keep the source shut for ever.
    openUntil = now.plus(pause);
    return Optional.empty();
  }

  synchronized void succeeded() {
    failures = 0;
    openUntil = null;
    pause = rule.firstPause();
  }

  /**
   * Notes a failure.
   *
   * @return until when the source is left alone; empty when it is not
   */
  synchronized Optional<Instant> failed(String why) {
    failures++;
    reason = why;
    if (failures < rule.failures()) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    boolean trial = openUntil != null;
    if (trial && failures > rule.failures()) {
      Duration longer = pause.multipliedBy(2);
      pause = longer.compareTo(rule.longestPause()) < 0 ? longer : rule.longestPause();
    }
    openUntil = now.plus(pause);
    return Optional.of(openUntil);
  }

  /**
   * Why a question is not asked.
   *
   * @param until when the source is tried again
   * @param reason its last failure
   */
  record Refusal(Instant until, String reason) {}
}
