package io.leadwise.emailvalidation.domain.lead;

import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a verdict stands, and when a passing failure is tried again: after the first delay, then
 * twice as long each time up to the longest, and not for ever.
 */
public record RecheckPolicy(
    Duration freshValid,
    Duration freshInvalid,
    Duration freshUnknown,
    Duration firstDelay,
    Duration longestDelay,
    int maxAttempts) {

  private static final int DOUBLINGS = 20;

  /** Returns until when a verdict may be reused for another lead with the address. */
  public Instant freshUntil(Verdict verdict) {
    Duration fresh =
        switch (verdict.validity()) {
          case VALID, RISKY -> freshValid;
          case INVALID -> freshInvalid;
          case UNKNOWN -> freshUnknown;
        };
    return verdict.validatedAt().plus(fresh);
  }

  /**
   * @param attempts how often the address has been tried in vain before this verdict
   */
  public Recheck after(Verdict verdict, int attempts, Instant now) {
    if (!verdict.reason().isPassing() || attempts >= maxAttempts) {
      return Recheck.NONE;
    }
    Duration delay = firstDelay.multipliedBy(1L << Math.min(attempts, DOUBLINGS));
    Duration wait = delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    return new Recheck(now.plus(wait), attempts + 1);
  }
}
