package io.leadwise.lead.connectors.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** How long to wait before a request is made again. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST_ASKED = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 6;

  private final Clock clock;
  private final DoubleSupplier random;

  /**
   * @param random from 0 to 1: replicas that failed together do not come back together
   */
  Backoff(Clock clock, DoubleSupplier random) {
    this.clock = clock;
    this.random = random;
  }

  /**
   * Doubles with each attempt; half of it at least.
   *
   * @param attempt from 1
   */
  Duration after(int attempt) {
    Duration whole = FIRST.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
    return Duration.ofMillis((long) (whole.toMillis() * (0.5 + random.getAsDouble() / 2)));
  }

  /** What {@code Retry-After} asks for, in seconds or as a date (RFC 9110); empty for nonsense. */
  Optional<Duration> asked(RemoteAnswer answer) {
    return answer.header("Retry-After").flatMap(this::parse);
  }

  private Optional<Duration> parse(String value) {
    String text = value.strip();
    Duration asked;
    try {
      asked =
          text.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(text))
              : Duration.between(
                  clock.instant(),
                  ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
    if (asked.isNegative()) {
      return Optional.of(Duration.ZERO);
    }
    return Optional.of(asked.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : asked);
  }
}
