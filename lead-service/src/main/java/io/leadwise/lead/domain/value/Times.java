package io.leadwise.lead.domain.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Points in time as the database keeps them. */
public final class Times {

  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private Times() {}

  /** PostgreSQL keeps microseconds; a cursor made before a write must equal one made after it. */
  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The time in microseconds.
   *
   * @throws InvalidValueException outside of 1900 to 2200: not a time in anybody's records
   */
  public static Instant plausible(String field, Instant instant) {
    if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
      throw new InvalidValueException(field, "must lie between 1900 and 2200");
    }
    return micros(instant);
  }
}
