package io.leadwise.research.domain.fact;

import java.time.Instant;

/**
 * How a source did last.
 *
 * @param lastSuccessAt null before the first success
 * @param lastFailureAt null before the first failure
 * @param lastFailure why, in words
 */
public record SourceHealth(
    String name, Instant lastSuccessAt, Instant lastFailureAt, String lastFailure) {

  public static SourceHealth unknown(String name) {
    return new SourceHealth(name, null, null, null);
  }

  public SourceHealth succeeded(Instant at) {
    return new SourceHealth(name, at, lastFailureAt, lastFailure);
  }

  public SourceHealth failed(String why, Instant at) {
    return new SourceHealth(name, lastSuccessAt, at, Words.shorten(why, 500));
  }
}
