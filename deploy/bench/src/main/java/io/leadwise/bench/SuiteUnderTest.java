package io.leadwise.bench;

import io.leadwise.bench.scenario.Scenario;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The suite as the bench wants it: fresh, on loopback, with stubs for web and DNS. */
final class SuiteUnderTest {

  private static final List<String> SMALL_JVM =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k");

  private SuiteUnderTest() {}

  /**
   * Its options.
   *
   * @param scenario may need settings of its own
   */
  static SuiteOptions options(BenchSettings settings, URI web, Scenario scenario) {
    SuiteOptions options =
        SuiteOptions.isolated()
            .stubWeb(web)
            .dns(SuiteOptions.Dns.WILDCARD)
            .partitions(settings.partitions())
            .heapMebibytes(settings.heapMebibytes())
            .logFolder(settings.out().resolve("logs").toAbsolutePath())
            // The stub needs no protection from us; its speed is what is not being measured.
            .property(Service.RESEARCH, "leadwise.research.sources.wikidata.min-interval", "0s")
            .property(Service.RESEARCH, "leadwise.research.sources.website.min-interval", "0s")
            .property(Service.RESEARCH, "leadwise.research.sources.sec-edgar.min-interval", "0s")
            .property(Service.RESEARCH, "leadwise.research.sources.gleif.min-interval", "0s")
            .property(Service.RESEARCH, "leadwise.research.sources.wikipedia.min-interval", "0s")
            .property(Service.RESEARCH, "leadwise.research.sources.gdelt.min-interval", "0s")
            // Only the bench starts runs, so that none begins between activation and measurement.
            .property(Service.LEAD, "leadwise.lead.selection.tick", "off");
    // One caller stands for many here; what limits each of them is not what is being measured.
    for (Service service : Service.values()) {
      options.property(service, "leadwise.http.requests-per-minute", "0");
      options.property(service, "leadwise.http.writes-per-minute", "0");
    }
    scenario
        .services()
        .forEach(
            (service, properties) ->
                properties.forEach((name, value) -> options.property(service, name, value)));
    Map<String, String> postgres = new HashMap<>(scenario.postgres());
    List<String> flags = new ArrayList<>(settings.jvmFlags());
    if (settings.profile()) {
      if (flags.isEmpty()) {
        flags.addAll(SMALL_JVM);
      }
      // Into a folder, so that each process makes a file of its own.
      flags.add(
          "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename="
              + recordings(settings));
      postgres.put("shared_preload_libraries", "pg_stat_statements");
      postgres.put("track_io_timing", "on");
    }
    if (!postgres.isEmpty()) {
      postgres.putIfAbsent("shared_buffers", "64MB");
      options.postgresConfig(postgres);
    }
    return flags.isEmpty() ? options : options.jvmFlags(flags);
  }

  private static Path recordings(BenchSettings settings) {
    Path folder = settings.out().toAbsolutePath().resolve("recordings");
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be made", e);
    }
  }
}
