package io.leadwise.research.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns kept in memory, for one replica. */
@ApplicationScoped
class LocalHostTurns implements HostTurns {

  private static final Duration REFUSED = Duration.ofNanos(-1);
  private static final int MANY_HOSTS = 10_000;

  /** Time of the next free turn by host, in nanoseconds of this machine's steady clock. */
  private final Map<String, Long> free = new LinkedHashMap<>();

  @Override
  public synchronized Duration take(String host, Duration interval, Duration longest) {
    if (interval.isZero()) {
      return Duration.ZERO;
    }
    // Politeness must not depend on a wall clock that can be set back.
    long now = System.nanoTime();
    long turn = Math.max(now, free.getOrDefault(host, now));
    if (turn - now > longest.toNanos()) {
      return REFUSED;
    }
    free.remove(host);
    free.put(host, turn + interval.toNanos());
    forgetPast(now);
    return Duration.ofNanos(turn - now);
  }

  private void forgetPast(long now) {
    Iterator<Long> oldest = free.values().iterator();
    while (free.size() > MANY_HOSTS && oldest.hasNext()) {
      if (oldest.next() - now <= 0) {
        oldest.remove();
      }
    }
  }
}
