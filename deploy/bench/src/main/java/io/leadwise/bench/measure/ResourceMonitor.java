package io.leadwise.bench.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Samples the memory of all processes every other second, and reads their processor time on demand.
 */
public final class ResourceMonitor implements AutoCloseable {

  private static final Duration INTERVAL = Duration.ofSeconds(2);

  private final List<Watched> watched;
  private final Map<String, Long> peaks = new LinkedHashMap<>();
  private final Map<String, Long> latest = new LinkedHashMap<>();
  private long peakTogether;
  private final Ticker ticker;

  private ResourceMonitor(List<Watched> watched) {
    this.watched = List.copyOf(watched);
    this.ticker = new Ticker("memory", INTERVAL, this::sample);
  }

  public static ResourceMonitor start(List<Watched> watched) {
    return new ResourceMonitor(watched);
  }

  /**
   * Memory of one process or family, in bytes; -1 where the system does not tell.
   *
   * @param peak highest resident set where the system keeps it, else the highest sample
   */
  public record Memory(String name, long peak, long atEnd, String means) {}

  /**
   * Processor seconds.
   *
   * @param byName of each watched one
   * @param machine of everything on the machine
   */
  public record Cpu(Map<String, Double> byName, double machine) {

    /** What was used since an earlier mark. */
    public Cpu since(Cpu earlier) {
      Map<String, Double> used = new LinkedHashMap<>();
      byName.forEach((name, now) -> used.put(name, now - earlier.byName.getOrDefault(name, 0.0)));
      return new Cpu(used, machine - earlier.machine);
    }

    /** Of all watched ones together. */
    public double total() {
      return byName.values().stream().filter(s -> !s.isNaN()).mapToDouble(s -> s).sum();
    }
  }

  /** Processor seconds of everything on this machine since it started. */
  public static double machineSeconds() {
    return ProcFiles.busySeconds();
  }

  /** Processor time so far. */
  public Cpu cpu() {
    Map<String, Double> seconds = new LinkedHashMap<>();
    watched.forEach(one -> seconds.put(one.name(), one.cpuSeconds()));
    return new Cpu(seconds, ProcFiles.busySeconds());
  }

  /** Memory so far. */
  public synchronized List<Memory> memory() {
    List<Memory> all = new ArrayList<>();
    for (Watched one : watched) {
      long peak = one.peakBytes().orElse(peaks.getOrDefault(one.name(), -1L));
      all.add(
          new Memory(one.name(), peak, latest.getOrDefault(one.name(), -1L), one.memoryMeans()));
    }
    return all;
  }

  /** Highest sum of all at the same moment, in bytes. */
  public synchronized long peakTogether() {
    return peakTogether;
  }

  @Override
  public void close() {
    ticker.close();
  }

  private void sample() {
    Map<String, Long> sample = new LinkedHashMap<>();
    for (Watched one : watched) {
      OptionalLong bytes = one.memoryBytes();
      bytes.ifPresent(b -> sample.put(one.name(), b));
    }
    synchronized (this) {
      sample.forEach((name, bytes) -> peaks.merge(name, bytes, Math::max));
      latest.putAll(sample);
      peakTogether =
          Math.max(peakTogether, sample.values().stream().mapToLong(Long::longValue).sum());
    }
  }
}
