package io.leadwise.bench.measure;

import java.util.OptionalLong;

/** One process; its memory is the resident set. */
record WatchedProcess(String name, long pid) implements Watched {

  @Override
  public double cpuSeconds() {
    ProcFiles.Cpu cpu = ProcFiles.cpu(pid);
    return cpu == null ? Double.NaN : cpu.own();
  }

  @Override
  public OptionalLong memoryBytes() {
    return ProcFiles.status(pid, "VmRSS");
  }

  @Override
  public OptionalLong peakBytes() {
    return ProcFiles.status(pid, "VmHWM");
  }

  @Override
  public String memoryMeans() {
    return "resident (VmRSS, peak VmHWM)";
  }
}
