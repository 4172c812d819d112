package io.leadwise.bench.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.TreeMap;

/**
 * Processor time of the threads of this JVM, by what they work for: broker, gateway, stub web and
 * the meters share it. Threads that ended meanwhile are missing.
 */
public final class ThreadCpu {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ThreadCpu() {}

  /**
   * Seconds so far by purpose.
   *
   * @param stubWebThread id of the thread that answers for the stub web
   */
  public static Map<String, Double> seconds(long stubWebThread) {
    Map<String, Double> seconds = new TreeMap<>();
    for (long id : THREADS.getAllThreadIds()) {
      ThreadInfo thread = THREADS.getThreadInfo(id);
      long nanos = THREADS.getThreadCpuTime(id);
      if (thread != null && nanos > 0) {
        String purpose = id == stubWebThread ? "stub web" : purpose(thread.getThreadName());
        seconds.merge(purpose, nanos / 1e9, Double::sum);
      }
    }
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
        : "other";
  }
}
