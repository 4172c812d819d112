package io.leadwise.bench.scenario;

import io.leadwise.bench.leads.GeneratedLead;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.bench.measure.EventWatch;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Imports leads, runs the agent once (or more often), and measures until the last insight. */
public final class SelectionToInsight implements Scenario {

  private final int runs;

  /**
   * Measures so many runs over the same leads; from the second one on, companies are known.
   *
   * @param runs at least 1
   */
  public SelectionToInsight(int runs) {
    this.runs = runs;
  }

  @Override
  public String name() {
    return "selection-to-insight";
  }

  @Override
  public void measure(TestBed bed, Report report) {
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    importLeads(bed, report, admin);
    AgentWork.activate(admin, bed.settings().leads());
    try (EventWatch events = EventWatch.start(bed.suite().bootstrapServers(), MeasuredRun.TOPICS)) {
      for (int run = 1; run <= runs && report.succeeded(); run++) {
        String which = runs == 1 ? "" : ", run " + run;
        MeasuredRun measured = MeasuredRun.execute(bed, admin, events, which);
        measured.report(report);
        if (run == 1) {
          report.add(throughput(bed, measured));
        }
      }
    }
  }

  private static void importLeads(TestBed bed, Report report, LeadwiseApi admin) {
    DemoSetup.registerSellers(admin);
    DemoSetup.giveConsent(bed.suite().api(DemoPerson.SELLER));
    List<String> owners =
        List.of(
            DemoPerson.SELLER.email(), DemoPerson.SELLER.email(), DemoPerson.OTHER_SELLER.email());
    int count = bed.settings().leads();
    List<GeneratedLead> leads =
        new LeadFile(bed.companies(), owners, bed.settings().seed(), Instant.now())
            .leads("BENCH", count);
    bed.lags().restart();
    var before = bed.resources().cpu();
    double seconds = new LeadImport(admin, bed.settings().limit()).execute(leads);
    bed.say("Imported %,d leads in %.1f s (%,.0f leads/s).", count, seconds, count / seconds);
    double quiet = AgentWork.awaitQuiet(bed.lags(), bed.settings().limit());
    var cpu = bed.resources().cpu().since(before);
    report.add(
        new Section("Import", "what", "value")
            .row("leads", count)
            .row("seconds from sending the file to the end of the import", seconds)
            .row("leads per second", count / seconds)
            .row("seconds until all consumers had read what it announced", quiet)
            .row("processor seconds of the suite", cpu.total())
            .note(
                "Two thirds of the leads belong to a seller who consented, the rest to one who did"
                    + " not."));
  }

  private static Outcome throughput(TestBed bed, MeasuredRun run) {
    double rate = run.leadsPerSecond();
    String measured =
        String.format(Locale.ROOT, "%,.0f leads/s (%,d leads)", rate, bed.settings().leads());
    boolean asPromised =
        bed.settings().leads() >= Target.RUN_LEADS
            && bed.settings().companies() >= Target.RUN_COMPANIES
            && bed.settings().webDelay().isZero();
    return asPromised
        ? Outcome.of(Target.THROUGHPUT, measured, rate >= Target.LEADS_PER_SECOND)
        : Outcome.notComparable(Target.THROUGHPUT, measured);
  }
}
