package io.leadwise.kit.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;

/**
 * A token bucket for each caller and limited path. It holds a minute's worth, so that a burst of
 * that size passes, and refills evenly. Each replica counts on its own: a shared count would cost
 * every request a round trip, and what is protected is the replica.
 */
@ApplicationScoped
class RateLimitBuckets {

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final long MAX_CALLERS = 100_000;

  private record Key(String path, String caller) {}

  private final Map<String, Long> limits;
  private final TimeMeter time;
  private final MeterRegistry metrics;

  /** A bucket that nobody used for its period is full again, so forgetting it changes nothing. */
  private final Cache<Key, Bucket> buckets =
      Caffeine.newBuilder()
          .expireAfterAccess(PERIOD.multipliedBy(2))
          .maximumSize(MAX_CALLERS)
          .build();

  @Inject
  RateLimitBuckets(HttpConfig config, Clock clock, MeterRegistry metrics) {
    this.limits = config.rateLimits();
    this.time = meter(clock);
    this.metrics = metrics;
  }

  /** Returns the longest limited path that the given one starts with; null when there is none. */
  String limitedPath(String path) {
    return limits.keySet().stream()
        .filter(path::startsWith)
        .max(Comparator.comparingInt(String::length))
        .filter(limited -> limits.get(limited) > 0)
        .orElse(null);
  }

  /**
   * Takes one request from what a caller has left.
   *
   * @throws RateLimitedException when nothing is left
   */
  void takeOne(String path, String caller) {
    take(path, caller, 1);
  }

  /**
   * Takes more for a request that was let in. It never costs more than a whole minute's worth: what
   * is larger could never be paid.
   *
   * @throws RateLimitedException when too little is left; then nothing more is taken
   */
  void takeMore(String path, String caller, long more) {
    long cost = Math.min(more, limits.get(path) - 1);
    if (cost > 0) {
      take(path, caller, cost);
    }
  }

  private void take(String path, String caller, long cost) {
    long capacity = limits.get(path);
    Bucket bucket = buckets.get(new Key(path, caller), key -> bucket(capacity));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
    if (!probe.isConsumed()) {
      metrics.counter("leadwise.http.rate.limited", "path", path).increment();
      throw new RateLimitedException(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
  }

  private Bucket bucket(long capacity) {
    return Bucket.builder()
        .addLimit(Bandwidth.builder().capacity(capacity).refillGreedy(capacity, PERIOD).build())
        .withCustomTimePrecision(time)
        .build();
  }

  private static TimeMeter meter(Clock clock) {
    return new TimeMeter() {
      @Override
      public long currentTimeNanos() {
        return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
      }

      @Override
      public boolean isWallClockBased() {
        return true;
      }
    };
  }
}
