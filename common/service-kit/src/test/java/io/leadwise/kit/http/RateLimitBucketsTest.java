package io.leadwise.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitBucketsTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final String LIMITS = "leadwise.http.rate-limits.";

  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);

  private final RateLimitBuckets buckets =
      new RateLimitBuckets(
          new SmallRyeConfigBuilder()
              .withConverter(
                  io.quarkus.runtime.configuration.MemorySize.class,
                  100,
                  new io.quarkus.runtime.configuration.MemorySizeConverter())
              .withMapping(HttpConfig.class)
              .withDefaultValue(LIMITS + "\"/api/v1/things\"", "6")
              .withDefaultValue(LIMITS + "\"/api/v1/things/free\"", "0")
              .build()
              .getConfigMapping(HttpConfig.class),
          clock,
          new SimpleMeterRegistry());

  @Test
  void theLongestPathCountsAndZeroMeansNoLimit() {
    assertThat(buckets.limitedPath("/api/v1/things/7")).isEqualTo("/api/v1/things");
    assertThat(buckets.limitedPath("/api/v1/things/free/7")).isNull();
    assertThat(buckets.limitedPath("/api/v1/others")).isNull();
  }

  @Test
  void refillsEvenly() {
    buckets.takeOne("/api/v1/things", "ada");
    buckets.takeMore("/api/v1/things", "ada", 5);
    assertThatThrownBy(() -> buckets.takeOne("/api/v1/things", "ada"))
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            refusal -> assertThat(refusal.retryAfterSeconds()).isEqualTo(10));

    now = START.plusSeconds(10);
    buckets.takeOne("/api/v1/things", "ada");
    assertThatThrownBy(() -> buckets.takeOne("/api/v1/things", "ada"))
        .isInstanceOf(RateLimitedException.class);
  }

  @Test
  void whatCostsMoreThanAMinutesWorthCostsAllOfIt() {
    buckets.takeOne("/api/v1/things", "ada");
    buckets.takeMore("/api/v1/things", "ada", 1_000);

    assertThatThrownBy(() -> buckets.takeOne("/api/v1/things", "ada"))
        .isInstanceOf(RateLimitedException.class);
    assertThatCode(() -> buckets.takeOne("/api/v1/things", "grace")).doesNotThrowAnyException();
  }
}
