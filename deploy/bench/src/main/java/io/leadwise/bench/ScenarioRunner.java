package io.leadwise.bench;

import io.leadwise.bench.measure.LagMonitor;
import io.leadwise.bench.measure.Machine;
import io.leadwise.bench.measure.PostgresStatements;
import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.measure.Watched;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.ReportFiles;
import io.leadwise.bench.report.Target;
import io.leadwise.bench.scenario.Scenario;
import io.leadwise.bench.scenario.TestBed;
import io.leadwise.bench.stub.StubCompanies;
import io.leadwise.bench.stub.StubWeb;
import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Starts a suite of its own, measures one scenario, stops everything and writes the report. */
final class ScenarioRunner {

  private static final int TOP_STATEMENTS = 25;

  private final Scenario scenario;
  private final BenchSettings settings;
  private final PrintStream out;

  ScenarioRunner(Scenario scenario, BenchSettings settings, PrintStream out) {
    this.scenario = scenario;
    this.settings = settings;
    this.out = out;
  }

  /** Measures; the report says whether it went through. */
  Report run() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    Report report = new Report(scenario.name(), now, Machine.describe(), settings.shown());
    if (!scenario.postgres().isEmpty()) {
      report.options().put("postgres", scenario.postgres());
    }
    StubCompanies companies = new StubCompanies(settings.companies() + scenario.moreCompanies());
    Disturbance others = Disturbance.begin();
    try (StubWeb web = StubWeb.start(companies, settings.webDelay(), scenario.delayed())) {
      out.println("Starting PostgreSQL, Kafka, five services and the stub web …");
      long began = System.nanoTime();
      try (Suite suite = Suite.start(SuiteUnderTest.options(settings, web.url(), scenario))) {
        double seconds = (System.nanoTime() - began) / 1e9;
        out.printf(Locale.ROOT, "Ready after %.1f s.%n", seconds);
        coldStart(report, seconds);
        measure(suite, web, others, report);
      }
    } catch (SuiteException e) {
      report.fail(e.getMessage());
    } catch (Exception e) {
      report.fail("The measurement broke: " + e);
      e.printStackTrace(out);
    }
    ReportFiles.write(report, settings.out(), out);
    return report;
  }

  private void measure(Suite suite, StubWeb web, Disturbance others, Report report) {
    PostgresStatements postgres =
        new PostgresStatements(
            suite.jdbcUrl(Service.LEAD), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
    List<Watched> watched = new ArrayList<>();
    for (Service service : Service.values()) {
      watched.add(Watched.process(service.directory(), suite.service(service).pid()));
    }
    watched.add(Watched.process(TestBed.BENCH_PROCESS, ProcessHandle.current().pid()));
    watched.add(postgres.server());
    List<String> groups = Arrays.stream(Service.values()).map(Service::directory).toList();
    if (settings.profile()) {
      postgres.begin();
      postgres.reset();
    }
    try (ResourceMonitor resources = ResourceMonitor.start(watched);
        LagMonitor lags = LagMonitor.start(suite.bootstrapServers(), groups)) {
      try {
        scenario.measure(new TestBed(suite, web, resources, lags, settings, out), report);
      } finally {
        // A run that failed needs them most.
        Aftermath.report(suite, resources, report);
        others.remark(resources.cpu(), report);
        if (settings.profile()) {
          report.add(postgres.top(TOP_STATEMENTS));
        }
      }
    }
  }

  private static void coldStart(Report report, double seconds) {
    String measured =
        String.format(
            Locale.ROOT, "%.1f s, with a new database cluster and all migrations", seconds);
    report.add(Outcome.of(Target.COLD_START, measured, seconds < Target.COLD_START_SECONDS));
  }
}
