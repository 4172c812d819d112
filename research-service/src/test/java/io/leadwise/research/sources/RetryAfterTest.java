package io.leadwise.research.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 | PT5S",
        " 120  | PT2M",
        "Tue, 24 Nov 2026 08:01:30 GMT | PT1M30S",
        "Tue, 24 Nov 2026 07:00:00 GMT | PT0S",
        "86400 | PT1H",
      })
  void secondsAndDates_withinAnHour(String header, Duration pause) {
    assertThat(RetryAfter.read(header, NOW)).contains(pause);
  }

  @Test
  void whatCannotBeReadSaysNothing() {
    assertThat(RetryAfter.read(null, NOW)).isEmpty();
    assertThat(RetryAfter.read("soon", NOW)).isEmpty();
    assertThat(RetryAfter.read("-5", NOW)).isEmpty();
  }
}
