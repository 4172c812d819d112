package io.leadwise.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How to measure.
 *
 * @param partitions of each topic
 * @param heapMebibytes largest heap of each service; null for those of the local suite
 * @param webDelay how long each answer of the stub web takes
 * @param limit how long one run may take
 * @param profile whether to record what the services and the database spend their time on
 * @param jvmFlags flags of the services' JVMs; empty for those of the local suite
 * @param out folder of the results
 */
public record BenchSettings(
    int leads,
    int companies,
    int partitions,
    Integer heapMebibytes,
    Duration webDelay,
    Duration limit,
    long seed,
    boolean profile,
    List<String> jvmFlags,
    Path out) {

  /** The same with a web that takes so long. */
  BenchSettings withWebDelay(Duration delay) {
    return new BenchSettings(
        leads, companies, partitions, heapMebibytes, delay, limit, seed, profile, jvmFlags, out);
  }

  /** As shown in reports. */
  public Map<String, Object> shown() {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("leads", leads);
    shown.put("companies", companies);
    shown.put("partitions", partitions);
    shown.put("heapMiB", heapMebibytes == null ? "as deploy/local" : heapMebibytes);
    shown.put("webDelayMs", webDelay.toMillis());
    shown.put("seed", seed);
    shown.put("jvmFlags", jvmFlags.isEmpty() ? "as deploy/local" : String.join(" ", jvmFlags));
    shown.put("profiled", profile);
    return shown;
  }
}
