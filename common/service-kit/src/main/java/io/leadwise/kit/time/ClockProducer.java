package io.leadwise.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/** The only source of the current time; a test replaces it. */
@ApplicationScoped
class ClockProducer {

  /** PostgreSQL keeps microseconds: a finer clock would not survive the way into a row and back. */
  @Produces
  @DefaultBean
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
  }
}
