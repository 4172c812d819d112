package io.leadwise.bench;

import io.leadwise.bench.measure.LeftBehind;
import io.leadwise.bench.measure.LogLines;
import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What every scenario reports at its end: memory, dead letters, outboxes, trouble in the logs. */
final class Aftermath {

  private static final double MEBIBYTE = 1024.0 * 1024;
  private static final Set<String> SERVICES =
      Arrays.stream(Service.values()).map(Service::directory).collect(Collectors.toSet());

  private Aftermath() {}

  static void report(Suite suite, ResourceMonitor resources, Report report) {
    memory(resources, report);
    leftBehind(suite, report);
    logs(suite, report);
  }

  private static void memory(ResourceMonitor resources, Report report) {
    List<ResourceMonitor.Memory> all = resources.memory();
    Section section = new Section("Memory", "process", "peak MiB", "at the end MiB", "kind");
    all.forEach(m -> section.row(m.name(), mebibytes(m.peak()), mebibytes(m.atEnd()), m.means()));
    double together = resources.peakTogether() / MEBIBYTE;
    section.row(
        "all at the same moment", together, null, "highest sum of one sample, taken every 2 s");
    report.add(section);
    ResourceMonitor.Memory largest =
        all.stream()
            .filter(m -> SERVICES.contains(m.name()))
            .max((a, b) -> Long.compare(a.peak(), b.peak()))
            .orElseThrow();
    boolean met =
        resources.peakTogether() < Target.SUITE_BYTES && largest.peak() < Target.SERVICE_BYTES;
    report.add(
        Outcome.of(
            Target.MEMORY,
            String.format(
                Locale.ROOT,
                "%,.0f MiB together at the peak, largest service %s %,.0f MiB",
                together,
                largest.name(),
                largest.peak() / MEBIBYTE),
            met));
  }

  private static void leftBehind(Suite suite, Report report) {
    Section section = new Section("Left behind", "what", "count");
    Map<String, Long> letters = LeftBehind.deadLetters(suite.bootstrapServers());
    section.row("dead letters", letters.values().stream().mapToLong(Long::longValue).sum());
    letters.forEach((topic, count) -> section.row("… in " + topic, count));
    for (Service service : Service.values()) {
      var outbox = LeftBehind.outbox(suite.service(service).url());
      section.row(
          "outbox of " + service.directory() + ", waiting",
          outbox.map(LeftBehind.OutboxStanding::waiting).orElse(null));
      section.row(
          "outbox of " + service.directory() + ", parked",
          outbox.map(LeftBehind.OutboxStanding::parked).orElse(null));
    }
    report.add(section);
  }

  private static void logs(Suite suite, Report report) {
    Section section =
        new Section("Trouble in the logs", "service", "errors", "warnings", "first error");
    for (Service service : Service.values()) {
      LogLines lines = LogLines.in(suite.service(service).log());
      section.row(service.directory(), lines.errors(), lines.warnings(), lines.first());
    }
    report.add(section);
  }

  private static Double mebibytes(long bytes) {
    return bytes < 0 ? null : bytes / MEBIBYTE;
  }
}
