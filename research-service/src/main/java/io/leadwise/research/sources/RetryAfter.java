package io.leadwise.research.sources;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header Retry-After: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** Longer pauses are not kept: the service may have been wrong about itself. */
  private static final Duration LONGEST = Duration.ofHours(1);

  private RetryAfter() {}

  /** Returns the pause that is asked for, 0 to 1 h; empty where none can be read. */
  static Optional<Duration> read(String header, Instant now) {
    String text = header == null ? "" : header.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(text))));
    }
    try {
      Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(now, at)));
    } catch (DateTimeException e) {
      // Neither of the two forms: the service does not say.
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration pause) {
    Duration positive = pause.isNegative() ? Duration.ZERO : pause;
    return positive.compareTo(LONGEST) > 0 ? LONGEST : positive;
  }
}
