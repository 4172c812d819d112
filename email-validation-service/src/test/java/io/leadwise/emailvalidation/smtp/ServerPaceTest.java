package io.leadwise.emailvalidation.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.net.Addresses;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ServerPaceTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final InetAddress ONE = Addresses.literal("127.0.0.2");
  private static final InetAddress OTHER = Addresses.literal("127.0.0.3");

  private final ServerPace pace =
      new ServerPace(Clock.fixed(NOW, ZoneOffset.UTC), Duration.ofSeconds(2));

  @Test
  void eachTurnWithAServerWaitsForTheOneBefore() {
    Instant latest = NOW.plusSeconds(5);

    assertThat(pace.turn(ONE, latest)).contains(Duration.ZERO);
    assertThat(pace.turn(ONE, latest)).contains(Duration.ofSeconds(2));
    assertThat(pace.turn(OTHER, latest)).contains(Duration.ZERO);
    assertThat(pace.turn(ONE, latest)).contains(Duration.ofSeconds(4));
  }

  @Test
  void aTurnThatComesTooLateIsNotTaken() {
    Instant latest = NOW.plusSeconds(3);
    pace.turn(ONE, latest);
    pace.turn(ONE, latest);

    assertThat(pace.turn(ONE, latest)).isEmpty();
    assertThat(pace.turn(ONE, NOW.plusSeconds(4))).contains(Duration.ofSeconds(4));
  }
}
