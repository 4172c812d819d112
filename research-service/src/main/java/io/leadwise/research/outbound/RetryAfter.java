package io.leadwise.research.outbound;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** How long a server asks to be left alone (RFC 9110 §10.2.3): seconds, or a date. */
final class RetryAfter {

  /** Nobody is left alone for longer at one word. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** Returns the pause, at most a day; empty for what is neither, or lies behind. */
  static Optional<Duration> read(String value, Instant now) {
    String text = value.strip();
    Duration pause =
        text.matches("\\d{1,9}")
            ? Duration.ofSeconds(Long.parseLong(text))
            : Optional.ofNullable(DateUtils.parseStandardDate(text))
                .map(until -> Duration.between(now, until))
                .orElse(Duration.ZERO);
    if (pause.isZero() || pause.isNegative()) {
      return Optional.empty();
    }
    return Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }
}
