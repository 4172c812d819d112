package io.leadwise.emailvalidation.smtp;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Keeps a pause between two conversations with one mail server. */
final class ServerPace {

  /** Servers; of more, those that were asked longest ago are forgotten. */
  private static final int MOST = 20_000;

  private final Clock clock;
  private final Duration pause;
  private final Map<InetAddress, Instant> next =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Instant> eldest) {
          return size() > MOST;
        }
      };

  ServerPace(Clock clock, Duration pause) {
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Takes the next free turn with a server.
   *
   * @param latest no turn after this moment is of use
   * @return how long to wait for it; empty when there is none in time, and none is taken then
   */
  synchronized Optional<Duration> turn(InetAddress server, Instant latest) {
    Instant now = clock.instant();
    Instant free = next.getOrDefault(server, now);
    Instant turn = free.isAfter(now) ? free : now;
    if (turn.isAfter(latest)) {
      return Optional.empty();
    }
    next.put(server, turn.plus(pause));
    return Optional.of(Duration.between(now, turn));
  }
}
