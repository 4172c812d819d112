package io.leadwise.research.domain.fact;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a fact comes from.
 *
 * @param url where the words stand
 * @param publisher who says so
 * @param quote the quoted words, at most {@value #MAX_QUOTE} characters
 * @param publishedAt null where the source does not tell
 * @param licence terms under which the source may be used
 */
public record FactSource(
    String url,
    String publisher,
    String quote,
    Instant retrievedAt,
    Instant publishedAt,
    String licence) {

  public static final int MAX_QUOTE = 300;

  public FactSource {
    Objects.requireNonNull(url);
    Objects.requireNonNull(publisher);
    Objects.requireNonNull(quote);
    Objects.requireNonNull(retrievedAt);
    Objects.requireNonNull(licence);
    quote = Words.shorten(quote, MAX_QUOTE);
  }
}
