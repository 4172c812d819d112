package io.leadwise.research.domain.fact;

import java.time.Instant;

/**
 * How a source did last.
 *
 * @param lastSuccessAt null before the first success
 * @param lastFailureAt null before the first failure
 * @param lastFailure why, in words
 * @param openUntil until when it is or was left alone, because it failed again and again; else null
 */
public record SourceHealth(
    String name,
    Instant lastSuccessAt,
    Instant lastFailureAt,
    String lastFailure,
    Instant openUntil) {

  /** Whether questions go through to a source. */
  public enum Breaker {
    CLOSED,
    OPEN,
    /** The next question is a trial. */
    HALF_OPEN
  }

  public static SourceHealth unknown(String name) {
    return new SourceHealth(name, null, null, null, null);
  }

  public SourceHealth succeeded(Instant at) {
    return new SourceHealth(name, at, lastFailureAt, lastFailure, openUntil);
  }

  public SourceHealth failed(String why, Instant at) {
    return new SourceHealth(name, lastSuccessAt, at, Words.shorten(why, 500), openUntil);
  }

  public SourceHealth leftAlone(Instant until) {
    return new SourceHealth(name, lastSuccessAt, lastFailureAt, lastFailure, until);
  }

  /** Returns how the breaker stands; a success after the last failure has closed it. */
  public Breaker breaker(Instant now) {
    boolean better =
        lastSuccessAt != null && lastFailureAt != null && lastSuccessAt.isAfter(lastFailureAt);
    if (openUntil == null || better) {
      return Breaker.CLOSED;
    }
    return openUntil.isAfter(now) ? Breaker.OPEN : Breaker.HALF_OPEN;
  }
}
