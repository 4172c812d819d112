package io.leadwise.research.outbound.turn;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps requests of this replica apart at the moment when they go out. Turns lie apart, but whoever
 * sleeps until its turn may wake up late, and after a pause of the whole process all do so at once.
 */
public final class Spacing {

  private static final int MANY = 10_000;

  private final Map<String, Gate> gates = new LinkedHashMap<>(64, 0.75f, true);

  /** Returns as soon as the interval has passed since the last one came through. */
  public void pass(String who, Duration interval) throws InterruptedException {
    if (!interval.isZero()) {
      gate(who).pass(interval.toNanos());
    }
  }

  private synchronized Gate gate(String who) {
    Gate gate = gates.computeIfAbsent(who, any -> new Gate());
    Iterator<Gate> oldest = gates.values().iterator();
    while (gates.size() > MANY && oldest.hasNext()) {
      if (oldest.next().isIdle()) {
        oldest.remove();
      }
    }
    return gate;
  }

  private static final class Gate {

    private final ReentrantLock lock = new ReentrantLock(true);
    private volatile long last = System.nanoTime() - TimeUnit.DAYS.toNanos(1);

    void pass(long interval) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long left = last + interval - System.nanoTime();
        if (left > 0) {
          TimeUnit.NANOSECONDS.sleep(left);
        }
        last = System.nanoTime();
      } finally {
        lock.unlock();
      }
    }

    boolean isIdle() {
      return !lock.isLocked() && System.nanoTime() - last > TimeUnit.MINUTES.toNanos(10);
    }
  }
}
