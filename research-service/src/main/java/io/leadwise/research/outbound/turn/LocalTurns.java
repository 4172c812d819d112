package io.leadwise.research.outbound.turn;

import io.leadwise.research.outbound.turn.Turn.Standing;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Turns kept in memory, for one replica. */
public final class LocalTurns implements Turns {

  private static final int MANY = 10_000;

  /** Times in nanoseconds of this machine's steady clock. */
  private final Map<String, Times> known = new LinkedHashMap<>();

  @Override
  public synchronized Turn take(String who, Duration interval, Duration longest) {
    // Politeness must not depend on a wall clock that can be set back.
    long now = System.nanoTime();
    Times times = known.getOrDefault(who, new Times(now, now));
    long turn = Math.max(now, Math.max(times.free(), times.pausedUntil()));
    Duration wait = Duration.ofNanos(turn - now);
    if (wait.compareTo(longest) > 0) {
      boolean paused = times.pausedUntil() >= times.free();
      return new Turn(paused ? Standing.PAUSED : Standing.CROWDED, wait);
    }
    if (!interval.isZero()) {
      put(who, new Times(turn + interval.toNanos(), times.pausedUntil()), now);
    }
    return Turn.granted(wait);
  }

  @Override
  public synchronized void pause(String who, Duration pause) {
    long now = System.nanoTime();
    Times times = known.getOrDefault(who, new Times(now, now));
    long until = Math.max(times.pausedUntil(), now + pause.toNanos());
    put(who, new Times(times.free(), until), now);
  }

  private void put(String who, Times times, long now) {
    known.remove(who);
    known.put(who, times);
    Iterator<Times> oldest = known.values().iterator();
    while (known.size() > MANY && oldest.hasNext()) {
      if (oldest.next().arePast(now)) {
        oldest.remove();
      }
    }
  }

  private record Times(long free, long pausedUntil) {
    boolean arePast(long now) {
      return free - now <= 0 && pausedUntil - now <= 0;
    }
  }
}
