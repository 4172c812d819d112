package io.leadwise.e2e.faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Waits for what one act brings about, and tells how long each took, over several rounds. */
final class Stopwatch {

  /** Longest wait; the times are for the reader, and a busy machine is no failure. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String act;
  private final Map<String, List<Long>> millis = new LinkedHashMap<>();
  private long since;

  Stopwatch(String act) {
    this.act = act;
  }

  /** The act begins. */
  void start() {
    since = System.nanoTime();
  }

  /** Waits for one thing, asking all the time, and notes when it happened. */
  void until(String what, Callable<Boolean> happened) {
    await()
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .atMost(PATIENCE)
        .until(happened);
    millis
        .computeIfAbsent(what, name -> new ArrayList<>())
        .add((System.nanoTime() - since) / 1_000_000);
  }

  /** Prints the shortest, the median and the longest time of each thing since its act began. */
  void print() {
    millis.forEach(
        (what, times) -> {
          List<Long> sorted = times.stream().sorted().toList();
          System.out.printf(
              "%s, until %s: %d / %d / %d ms (%d times)%n",
              act,
              what,
              sorted.get(0),
              sorted.get(sorted.size() / 2),
              sorted.get(sorted.size() - 1),
              sorted.size());
        });
  }
}
