package io.leadwise.research.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long a server asks to be left alone (RFC 9110 §10.2.3): seconds, or a date. */
public final class RetryAfter {

  /** Nobody is left alone for longer at one word. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Returns the pause, at most a day; empty for what is neither, or lies behind. */
  static Optional<Duration> read(String value, Instant now) {
    return read(value, now, LONGEST).filter(pause -> !pause.isZero());
  }

  /**
   * Returns the pause, zero for a date that lies behind; empty where none can be read.
   *
   * @param value of the header, or null
   * @param longest pause that is kept: the server may be wrong about itself
   */
  public static Optional<Duration> read(String value, Instant now, Duration longest) {
    String text = value == null ? "" : value.strip();
    Optional<Duration> asked =
        text.matches("\\d{1,9}")
            ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
            : Optional.ofNullable(DateUtils.parseStandardDate(text))
                .map(until -> Duration.between(now, until));
    return asked
        .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
        .map(pause -> pause.compareTo(longest) > 0 ? longest : pause);
  }
}
