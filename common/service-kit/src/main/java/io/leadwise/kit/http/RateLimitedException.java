package io.leadwise.kit.http;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import java.time.Duration;

/** A caller asked more often than it may. */
public class RateLimitedException extends RefusalException {

  private final long retryAfterSeconds;

  RateLimitedException(Duration wait) {
    super(
        Refusal.TOO_MANY_REQUESTS,
        "rate-limited",
        "You ask more often than this address allows. Wait as long as Retry-After says.");
    // Rounded up: whoever comes back at that moment is let in.
    this.retryAfterSeconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
  }

  public long retryAfterSeconds() {
    return retryAfterSeconds;
  }
}
