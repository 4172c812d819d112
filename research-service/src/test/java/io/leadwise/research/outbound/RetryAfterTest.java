package io.leadwise.research.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "120, PT2M",
    "' 5 ', PT5S",
    "999999999, P1D",
    "'Tue, 24 Nov 2026 08:10:00 GMT', PT10M",
    "'Fri, 31 Dec 2027 23:59:59 GMT', P1D"
  })
  void secondsOrADate_atMostADay(String value, Duration pause) {
    assertThat(RetryAfter.read(value, NOW)).contains(pause);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "soon", "", "Tue, 24 Nov 2026 07:00:00 GMT"})
  void whatIsNoPauseIsNone(String value) {
    assertThat(RetryAfter.read(value, NOW)).isEmpty();
  }

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
    assertThat(RetryAfter.read(header, NOW, Duration.ofHours(1))).contains(pause);
  }

  @Test
  void whatCannotBeReadSaysNothing() {
    assertThat(RetryAfter.read(null, NOW, Duration.ofHours(1))).isEmpty();
    assertThat(RetryAfter.read("soon", NOW, Duration.ofHours(1))).isEmpty();
    assertThat(RetryAfter.read("-5", NOW, Duration.ofHours(1))).isEmpty();
  }

  @Test
  void timeIsSharedByAllRedirects() throws Exception {
    TimeBudget budget = new TimeBudget(Duration.ofNanos(1));

    budget.spend(within -> assertThat(within).isPositive());

    assertThat(budget.<Duration>spend(within -> within)).isZero();
  }
}
