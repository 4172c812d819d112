package io.leadwise.research.application.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.application.source.Breaker.Refusal;
import io.leadwise.research.application.source.Breaker.Rule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class BreakerTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final Breaker breaker =
      new Breaker(new Rule(3, Duration.ofSeconds(30), Duration.ofSeconds(100)), clock);

  @Test
  void failuresInARowOpenIt_othersDoNot() {
    breaker.failed("down");
    breaker.failed("down");
    breaker.succeeded();
    breaker.failed("down");
    breaker.failed("down");
    assertThat(breaker.enter()).isEmpty();

    assertThat(breaker.failed("still down")).contains(START.plusSeconds(30));

    assertThat(breaker.enter()).contains(new Refusal(START.plusSeconds(30), "still down"));
  }

  @Test
  void oneTrialGoesThrough_andItsSuccessOpensTheWay() {
    open();
    now = START.plusSeconds(30);

    assertThat(breaker.enter()).isEmpty();
    assertThat(breaker.enter()).isPresent();
    breaker.succeeded();

    assertThat(breaker.enter()).isEmpty();
    assertThat(breaker.enter()).isEmpty();
  }

  @Test
  void aTrialThatFailsDoublesThePause_upToTheLongest() {
    open();
    for (int pause : new int[] {60, 100, 100}) {
      now = now.plusSeconds(100);
      assertThat(breaker.enter()).isEmpty();
      assertThat(breaker.failed("down")).contains(now.plusSeconds(pause));
    }

    breaker.succeeded();
    breaker.failed("down");
    breaker.failed("down");
    assertThat(breaker.failed("down")).contains(now.plusSeconds(30));
  }

  @Test
  void aTrialThatNeverComesBackIsFollowedByAnother() {
    open();
    now = START.plusSeconds(30);
    assertThat(breaker.enter()).isEmpty();

    now = START.plusSeconds(60);

    assertThat(breaker.enter()).isEmpty();
  }

  private void open() {
    for (int i = 0; i < 3; i++) {
      breaker.failed("down");
    }
  }
}
