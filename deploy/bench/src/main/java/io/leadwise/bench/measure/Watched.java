package io.leadwise.bench.measure;

import java.util.OptionalLong;

/** Something that uses processor and memory: a process, or a family of processes. */
public interface Watched {

  String name();

  /** Processor seconds so far; NaN when it is gone. */
  double cpuSeconds();

  /** Memory in bytes now. */
  OptionalLong memoryBytes();

  /** Most memory in bytes so far, where the system keeps it. */
  OptionalLong peakBytes();

  /** What the numbers of memory mean. */
  String memoryMeans();

  /** A single process. */
  static Watched process(String name, long pid) {
    return new WatchedProcess(name, pid);
  }
}
