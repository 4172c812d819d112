package io.leadwise.bench.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The PostgreSQL server with all its sessions. They share buffers, so resident sets must not be
 * added up; the proportional ones may be.
 */
record WatchedPostgres(long postmaster) implements Watched {

  static WatchedPostgres ofBackend(long backendPid) {
    ProcFiles.Cpu backend = ProcFiles.cpu(backendPid);
    if (backend == null) {
      throw new IllegalStateException("The PostgreSQL session " + backendPid + " is gone");
    }
    return new WatchedPostgres(backend.parent());
  }

  @Override
  public String name() {
    return "PostgreSQL, all processes";
  }

  @Override
  public double cpuSeconds() {
    double sum = 0;
    for (long pid : family()) {
      ProcFiles.Cpu cpu = ProcFiles.cpu(pid);
      if (cpu != null) {
        sum += cpu.own();
      }
    }
    ProcFiles.Cpu parent = ProcFiles.cpu(postmaster);
    return parent == null ? Double.NaN : sum + parent.endedChildren();
  }

  @Override
  public OptionalLong memoryBytes() {
    long sum = 0;
    boolean any = false;
    for (long pid : family()) {
      OptionalLong bytes = ProcFiles.proportionalBytes(pid);
      any |= bytes.isPresent();
      sum += bytes.orElse(0);
    }
    return any ? OptionalLong.of(sum) : OptionalLong.empty();
  }

  @Override
  public OptionalLong peakBytes() {
    return OptionalLong.empty();
  }

  @Override
  public String memoryMeans() {
    return "sum of proportional sets (PSS), peak of the samples";
  }

  private List<Long> family() {
    List<Long> family = new ArrayList<>(ProcFiles.children(postmaster));
    family.add(postmaster);
    return family;
  }
}
