package io.leadwise.bench.scenario;

import io.leadwise.bench.BenchSettings;
import io.leadwise.bench.measure.LagMonitor;
import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.stub.StubWeb;
import io.leadwise.local.Suite;
import java.io.PrintStream;

/**
 * A running suite with the stub web behind it and meters attached.
 *
 * @param out for the person who waits
 */
public record TestBed(
    Suite suite,
    StubWeb web,
    ResourceMonitor resources,
    LagMonitor lags,
    BenchSettings settings,
    PrintStream out) {

  /** Under this name the process of the bench itself is watched. */
  public static final String BENCH_PROCESS = "bench process (Kafka broker, gateway, stubs, meters)";

  /** Tells the person who waits. */
  public void say(String format, Object... values) {
    out.printf(java.util.Locale.ROOT, format + "%n", values);
  }
}
