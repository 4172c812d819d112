package io.leadwise.research.sources.website;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads days and times as websites write them. */
final class Days {

  private static final int DAY = 10;

  private Days() {}

  /** Reads ISO 8601, a day alone or with a time; without a zone it is taken as UTC. */
  static Optional<Instant> read(String text) {
    String iso =
        text.strip()
            .replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2")
            .replaceFirst("^(\\S{10}) ", "$1T");
    try {
      if (iso.length() <= DAY) {
        return Optional.of(LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant());
      }
      return Optional.of(
          iso.matches(".*(Z|[+-]\\d{2}:\\d{2})")
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      // Without a day that can be read there is none.
      return Optional.empty();
    }
  }
}
