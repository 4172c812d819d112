package io.leadwise.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.bench.leads.CompanyRange;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.bench.measure.LeftBehind;
import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Imports one file, then the same once more, while the whole suite runs. */
public final class ImportOfOneFile implements Scenario {

  private static final String PATH = "/api/v1/lead-imports";
  private static final int LEADS_AT_ONCE = 10_000;
  private static final long PAUSE_MILLIS = 200;
  private static final double MEBIBYTE = 1024.0 * 1024;

  @Override
  public String name() {
    return "import";
  }

  /**
   * How far an import was, and how large the service.
   *
   * @param seconds since the file was sent
   */
  private record Sample(double seconds, long rows, double mebibytes) {}

  /** One import from sending the file to its end. */
  private record Import(double seconds, JsonNode end, List<Sample> samples) {

    long count(String name) {
      return end.path("counts").path(name).asLong();
    }

    double growth(int ofRows) {
      List<Sample> worked =
          samples.stream().filter(s -> s.rows() >= ofRows / 10 && s.mebibytes() > 0).toList();
      if (worked.size() < 2) {
        return Double.NaN;
      }
      double most = worked.stream().mapToDouble(Sample::mebibytes).max().orElseThrow();
      return most / worked.get(0).mebibytes() - 1;
    }
  }

  @Override
  public void measure(TestBed bed, Report report) {
    int rows = bed.settings().leads();
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    String csv = csv(bed);
    report.options().put("fileMiB", Math.round(csv.length() / MEBIBYTE * 10) / 10.0);
    bed.lags().restart();
    ResourceMonitor.Cpu before = bed.resources().cpu();

    Import first = execute(bed, admin, csv);
    ResourceMonitor.Cpu during = bed.resources().cpu().since(before);
    double rest = awaitRest(bed);
    ResourceMonitor.Cpu whole = bed.resources().cpu().since(before);
    Import second = execute(bed, admin, csv);

    if (first.count("created") != rows || second.count("skipped") != rows) {
      report.fail(
          "Of %d rows %d were created, and %d skipped the second time."
              .formatted(rows, first.count("created"), second.count("skipped")));
    }
    double rate = rows / first.seconds();
    bed.say(
        "%,d rows in %.1f s: %,.0f rows/s; again: %,.0f rows/s.",
        rows, first.seconds(), rate, rows / second.seconds());
    report.add(
        new Section("Import", "what", "value")
            .row("rows", rows)
            .row("seconds from sending the file to the end of the import", first.seconds())
            .row("rows per second", rate)
            .row("seconds until outbox and consumers had nothing left", rest)
            .row("the same file again, rows per second", rows / second.seconds())
            .row("memory of lead-service, growth after a tenth of the rows", first.growth(rows)));
    report.add(memory(first));
    report.add(cpu(during, whole));
    report.series("import", series(first));
    report.series("importAgain", series(second));
    report.add(outcome(rows, rate, first.growth(rows), report.succeeded()));
  }

  private static String csv(TestBed bed) {
    int count = bed.settings().leads();
    LeadFile file =
        new LeadFile(
            new CompanyRange(1, bed.settings().companies()),
            List.of(DemoPerson.SELLER.email(), DemoPerson.OTHER_SELLER.email()),
            LeadFile.Ages.RECENT,
            bed.settings().seed(),
            Instant.now());
    StringBuilder csv = new StringBuilder();
    for (int from = 0; from < count; from += LEADS_AT_ONCE) {
      String part = LeadFile.csv(file.leads("F" + from, Math.min(LEADS_AT_ONCE, count - from)));
      csv.append(csv.isEmpty() ? part : part.substring(part.indexOf('\n') + 1));
    }
    return csv.toString();
  }

  private static Import execute(TestBed bed, LeadwiseApi admin, String csv) {
    List<Sample> samples = new ArrayList<>();
    long began = System.nanoTime();
    String path = LeadwiseApi.expect(admin.post(PATH, "text/csv", csv), 202).locationPath();
    long deadline = began + bed.settings().limit().toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode now = admin.get(path).body();
      double seconds = (System.nanoTime() - began) / 1e9;
      samples.add(new Sample(seconds, now.path("processedRows").asLong(), memoryOfService(bed)));
      String status = now.path("status").asText();
      if (status.equals("COMPLETED")) {
        return new Import(seconds, now, samples);
      }
      if (!status.equals("RUNNING") && !status.equals("PENDING")) {
        throw new SuiteException("The import is " + status + ": " + now.path("failureReason"));
      }
      pause();
    }
    throw new SuiteException("The import did not end in time.");
  }

  private static double memoryOfService(TestBed bed) {
    return bed.resources().memory().stream()
        .filter(memory -> memory.name().equals(Service.LEAD.directory()))
        .mapToDouble(memory -> memory.atEnd() / MEBIBYTE)
        .findFirst()
        .orElse(-1);
  }

  private static double awaitRest(TestBed bed) {
    long began = System.nanoTime();
    long deadline = began + bed.settings().limit().toNanos();
    String lead = bed.suite().service(Service.LEAD).url();
    while (LeftBehind.outbox(lead).map(LeftBehind.OutboxStanding::waiting).orElse(0L) > 0) {
      if (System.nanoTime() > deadline) {
        throw new SuiteException("The outbox was not empty in time.");
      }
      pause();
    }
    AgentWork.awaitQuiet(bed.lags(), bed.settings().limit());
    return (System.nanoTime() - began) / 1e9;
  }

  private static Section memory(Import measured) {
    Section section =
        new Section("lead-service while it imports", "seconds", "rows done", "resident MiB")
            .note("Memory is sampled every 2 s; all samples are in the JSON file.");
    int step = Math.max(1, measured.samples().size() / 20);
    for (int i = 0; i < measured.samples().size(); i += step) {
      Sample sample = measured.samples().get(i);
      section.row(sample.seconds(), sample.rows(), sample.mebibytes());
    }
    return section;
  }

  private static Section cpu(ResourceMonitor.Cpu during, ResourceMonitor.Cpu whole) {
    Section section =
        new Section("Processor seconds", "process", "during the import", "until all was read");
    during
        .byName()
        .forEach((name, seconds) -> section.row(name, seconds, whole.byName().get(name)));
    return section;
  }

  private static List<List<Number>> series(Import measured) {
    return measured.samples().stream()
        .map(s -> List.<Number>of(s.seconds(), s.rows(), s.mebibytes()))
        .toList();
  }

  private static Outcome outcome(int rows, double rate, double growth, boolean succeeded) {
    String measured =
        String.format(
            Locale.ROOT,
            "%,.0f rows/s (%,d rows), memory grew by %.0f %%",
            rate,
            rows,
            growth * 100);
    return rows >= Target.IMPORT_LEADS
        ? Outcome.of(
            Target.IMPORT,
            measured,
            succeeded && rate >= Target.IMPORT_ROWS_PER_SECOND && growth <= Target.IMPORT_GROWTH)
        : Outcome.notComparable(Target.IMPORT, measured);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
