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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A token bucket for each caller and limit. It holds a minute's worth, so that a burst of that size
 * passes, and refills evenly. Each replica counts on its own: a shared count would cost every
 * request a round trip, and what is protected is the replica.
 */
@ApplicationScoped
class RateLimitBuckets {

  private static final Duration PERIOD = Duration.ofMinutes(1);
  private static final long MAX_CALLERS = 100_000;

  private static final String EVERYTHING = "/api/";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  /**
   * How much one caller may ask for.
   *
   * @param name what is limited, as metrics show it
   * @param perMinute at least 1
   */
  record Limit(String name, long perMinute) {}

  private record Key(String limit, String caller) {}

  private final Map<String, Long> limits;
  private final List<Limit> everything;
  private final List<Limit> writes;
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
    this.everything = limit(EVERYTHING, config.requestsPerMinute());
    this.writes =
        Stream.of(limit(EVERYTHING + " writes", config.writesPerMinute()), everything)
            .flatMap(List::stream)
            .toList();
    this.time = meter(clock);
    this.metrics = metrics;
  }

  /**
   * Returns what limits a request: the limit of the longest path that it starts with, else the ones
   * for everything. Empty where there is none.
   */
  List<Limit> limitsOf(String method, String path) {
    return limits.keySet().stream()
        .filter(path::startsWith)
        .max(Comparator.comparingInt(String::length))
        .map(own -> limit(own, limits.get(own)))
        .orElseGet(() -> general(method, path));
  }

  private List<Limit> general(String method, String path) {
    if (!path.startsWith(EVERYTHING)) {
      return List.of();
    }
    return READING.contains(method) ? everything : writes;
  }

  private static List<Limit> limit(String name, long perMinute) {
    return perMinute > 0 ? List.of(new Limit(name, perMinute)) : List.of();
  }

  /**
   * Takes one request from what a caller has left.
   *
   * @throws RateLimitedException when nothing is left
   */
  void takeOne(Limit limit, String caller) {
    take(limit, caller, 1);
  }

  /**
   * Takes more for a request that was let in. It never costs more than a whole minute's worth: what
   * is larger could never be paid.
   *
   * @throws RateLimitedException when too little is left; then nothing more is taken
   */
  void takeMore(Limit limit, String caller, long more) {
    long cost = Math.min(more, limit.perMinute() - 1);
    if (cost > 0) {
      take(limit, caller, cost);
    }
  }

  private void take(Limit limit, String caller, long cost) {
    Bucket bucket = buckets.get(new Key(limit.name(), caller), key -> bucket(limit.perMinute()));
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(cost);
    if (!probe.isConsumed()) {
      metrics.counter("leadwise.http.rate.limited", "path", limit.name()).increment();
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
