package io.leadwise.emailvalidation.smtp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers for a while which domains accept any mailbox, and which do not. */
final class CatchAllMemory {

  /** Domains; of more, those that were asked for longest ago are forgotten. */
  private static final int MOST = 50_000;

  private record Known(boolean catchAll, Instant until) {}

  private final Clock clock;
  private final Duration remembered;
  private final Map<String, Known> domains =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > MOST;
        }
      };

  CatchAllMemory(Clock clock, Duration remembered) {
    this.clock = clock;
    this.remembered = remembered;
  }

  /** Returns null when it is not known. */
  synchronized Boolean of(String domain) {
    Known known = domains.get(domain);
    return known != null && known.until().isAfter(clock.instant()) ? known.catchAll() : null;
  }

  synchronized void remember(String domain, boolean catchAll) {
    domains.put(domain, new Known(catchAll, clock.instant().plus(remembered)));
  }
}
