package io.leadwise.research.outbound;

import java.io.IOException;
import java.time.Duration;

/** Time for one answer with all its redirects; waiting for turns costs nothing of it. */
final class TimeBudget {

  private long leftNanos;

  TimeBudget(Duration total) {
    leftNanos = total.toNanos();
  }

  <T> T spend(Spending<T> spending) throws IOException {
    long began = System.nanoTime();
    try {
      return spending.within(Duration.ofNanos(leftNanos));
    } finally {
      leftNanos = Math.max(0, leftNanos - (System.nanoTime() - began));
    }
  }

  /** Something that takes time. */
  interface Spending<T> {
    T within(Duration left) throws IOException;
  }
}
