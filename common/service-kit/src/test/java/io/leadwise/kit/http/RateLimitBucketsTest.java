package io.leadwise.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.http.RateLimitBuckets.Limit;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RateLimitBucketsTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final String LIMITS = "leadwise.http.rate-limits.";

  private static final Limit THINGS = new Limit("/api/v1/things", 6);

  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  private final RateLimitBuckets buckets =
      new RateLimitBuckets(
          HttpSettings.with(
              Map.of(
                  LIMITS + "\"/api/v1/things\"", "6",
                  LIMITS + "\"/api/v1/things/free\"", "0")),
          clock,
          new SimpleMeterRegistry());

  @Test
  void theLongestPathCountsAndZeroMeansNoLimit() {
    assertThat(buckets.limitsOf("GET", "/api/v1/things/7")).containsExactly(THINGS);
    assertThat(buckets.limitsOf("POST", "/api/v1/things/7")).containsExactly(THINGS);
    assertThat(buckets.limitsOf("GET", "/api/v1/things/free/7")).isEmpty();
  }

  @Test
  void everythingElseHasTheLimitsForEverything() {
    assertThat(buckets.limitsOf("GET", "/api/v1/others"))
        .extracting(Limit::perMinute)
        .containsExactly(6_000L);
    assertThat(buckets.limitsOf("DELETE", "/api/v1/others"))
        .extracting(Limit::perMinute)
        .containsExactly(3_000L, 6_000L);
    assertThat(buckets.limitsOf("GET", "/q/health")).isEmpty();
  }

  @Test
  void refillsEvenly() {
    buckets.takeOne(THINGS, "ada");
    buckets.takeMore(THINGS, "ada", 5);
    assertThatThrownBy(() -> buckets.takeOne(THINGS, "ada"))
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            refusal -> assertThat(refusal.retryAfterSeconds()).isEqualTo(10));

    now = START.plusSeconds(10);
    buckets.takeOne(THINGS, "ada");
    assertThatThrownBy(() -> buckets.takeOne(THINGS, "ada"))
        .isInstanceOf(RateLimitedException.class);
  }

  @Test
  void whatCostsMoreThanAMinutesWorthCostsAllOfIt() {
    buckets.takeOne(THINGS, "ada");
    buckets.takeMore(THINGS, "ada", 1_000);

    assertThatThrownBy(() -> buckets.takeOne(THINGS, "ada"))
        .isInstanceOf(RateLimitedException.class);
    assertThatCode(() -> buckets.takeOne(THINGS, "grace")).doesNotThrowAnyException();
  }
}
