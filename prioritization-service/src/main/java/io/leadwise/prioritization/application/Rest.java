package io.leadwise.prioritization.application;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * A pause in proportion to the work before it, so that work which gets longer and longer takes no
 * larger part of the time. For one thread at a time.
 */
final class Rest {

  private final LongSupplier nanoTime;
  private final int times;
  private final long longest;
  private volatile long until;

  /**
   * @param nanoTime as {@link System#nanoTime}
   * @param times how many times as long as the work the rest is
   * @param longest rest at most
   */
  Rest(LongSupplier nanoTime, int times, Duration longest) {
    this.nanoTime = nanoTime;
    this.times = times;
    this.longest = longest.toNanos();
    this.until = nanoTime.getAsLong();
  }

  /** Does the work, unless it is still the time to rest from the last; rests also when it fails. */
  void unlessResting(Runnable work) {
    long start = nanoTime.getAsLong();
    if (start - until < 0) {
      return;
    }
    try {
      work.run();
    } finally {
      long end = nanoTime.getAsLong();
      until = end + Math.min(longest, (end - start) * times);
    }
  }
}
