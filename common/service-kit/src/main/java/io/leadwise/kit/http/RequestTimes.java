package io.leadwise.kit.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.stream.LongStream;

/**
 * Sorts the times of answered requests into a few classes, so that percentiles can be told over all
 * replicas: a mean hides the slow ones, and a maximum is one bad moment.
 */
class RequestTimes {

  private static final String REQUESTS = "http.server.requests";

  /** Upper ends in milliseconds; 1,000 is the border of the alert on slow requests. */
  private static final long[] BORDERS = {10, 25, 50, 100, 250, 500, 1_000, 2_500, 10_000};

  /** The same in nanoseconds, the unit of timers. */
  private static double[] borders() {
    return LongStream.of(BORDERS)
        .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
        .toArray();
  }

  @Produces
  @Singleton
  MeterFilter classesOfRequestTimes() {
    return new MeterFilter() {
      @Override
      public DistributionStatisticConfig configure(
          Meter.Id id, DistributionStatisticConfig config) {
        return id.getName().equals(REQUESTS)
            ? DistributionStatisticConfig.builder()
                .serviceLevelObjectives(borders())
                .build()
                .merge(config)
            : config;
      }
    };
  }
}
