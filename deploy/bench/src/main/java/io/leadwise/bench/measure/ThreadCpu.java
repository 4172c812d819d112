package io.leadwise.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time of the threads of this JVM, by what they work for: broker, gateway, stub web and
 * the meters share it. Threads that ended, the compiler and the collector are not among them.
 */
public final class ThreadCpu {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Map<Long, Long> nanos;

  private ThreadCpu(Map<Long, Long> nanos) {
    this.nanos = nanos;
  }

  /** The time of each thread so far. */
  public static ThreadCpu now() {
    Map<Long, Long> nanos = new HashMap<>();
    for (long id : THREADS.getAllThreadIds()) {
      nanos.put(id, Math.max(0, THREADS.getThreadCpuTime(id)));
    }
    return new ThreadCpu(nanos);
  }

  /**
   * Seconds by purpose since this was taken.
   *
   * @param stubWebThread id of the thread that answers for the stub web
   */
  public Map<String, Double> used(long stubWebThread) {
    Map<String, Double> seconds = new TreeMap<>();
    now()
        .nanos
        .forEach(
            (id, now) -> {
              ThreadInfo thread = THREADS.getThreadInfo(id);
              if (thread != null) {
                String purpose = id == stubWebThread ? "stub web" : purpose(thread.getThreadName());
                double used = (now - nanos.getOrDefault(id, 0L)) / 1e9;
                seconds.merge(purpose, used, Double::sum);
              }
            });
    return seconds;
  }

  static String purpose(String thread) {
    if (thread.startsWith("bench-")) {
      return "meters";
    }
    if (thread.startsWith("vert.x-")) {
      return "gateway";
    }
    if (thread.startsWith("HttpClient") || thread.equals("main")) {
      return "requests of the bench";
    }
    if (thread.contains("dns")) {
      return "stub DNS";
    }
    if (thread.contains("kafka-admin") || thread.contains("kafka-producer")) {
      return "meters";
    }
    return thread.contains("kafka")
            || thread.contains("raft")
            || thread.contains("quorum")
            || thread.contains("group-coordinator")
            || thread.contains("ExpirationReaper")
        ? "Kafka broker"
        : "other threads";
  }
}
