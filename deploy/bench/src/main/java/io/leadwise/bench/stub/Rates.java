package io.leadwise.bench.stub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Counts how often each host was asked, in all and in its busiest second. */
public final class Rates {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final Map<String, Host> hosts = new HashMap<>();

  /** Notes a request. */
  synchronized void asked(String host) {
    hosts.computeIfAbsent(host, any -> new Host()).asked(System.nanoTime());
  }

  /** Requests to a host so far. */
  public synchronized long total(String host) {
    Host counted = hosts.get(host);
    return counted == null ? 0 : counted.total;
  }

  /** Most requests to a host within any second. */
  public synchronized int busiestSecond(String host) {
    Host counted = hosts.get(host);
    return counted == null ? 0 : counted.most;
  }

  private static final class Host {

    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private long total;
    private int most;

    void asked(long now) {
      total++;
      lastSecond.add(now);
      while (now - lastSecond.peek() >= SECOND) {
        lastSecond.poll();
      }
      most = Math.max(most, lastSecond.size());
    }
  }
}
