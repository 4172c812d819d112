package io.leadwise.bench.scenario;

import io.leadwise.bench.leads.CompanyRange;
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

  private static final int LEADS_OF_A_COMPANY = 5;

  private final int runs;
  private final int warmUp;

  /**
   * Measures so many runs over the same leads; from the second one on, companies are known.
   *
   * @param runs at least 1
   * @param warmUp leads of other companies that are run before, so that JVMs are warm; 0 for none
   */
  public SelectionToInsight(int runs, int warmUp) {
    this.runs = runs;
    this.warmUp = warmUp;
  }

  @Override
  public String name() {
    return "selection-to-insight";
  }

  @Override
  public int moreCompanies() {
    return (warmUp + LEADS_OF_A_COMPANY - 1) / LEADS_OF_A_COMPANY;
  }

  @Override
  public void measure(TestBed bed, Report report) {
    report.options().put("warmUpLeads", warmUp);
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    DemoSetup.giveConsent(bed.suite().api(DemoPerson.SELLER));
    int leads = bed.settings().leads();
    try (EventWatch events = EventWatch.start(bed.suite().bootstrapServers(), MeasuredRun.TOPICS)) {
      if (warmUp > 0) {
        warmUp(bed, report, admin, events);
      }
      importLeads(bed, report, admin);
      AgentWork.activate(admin, leads);
      for (int run = 1; run <= runs && report.succeeded(); run++) {
        String which = runs == 1 ? "" : ", run " + run;
        MeasuredRun measured = MeasuredRun.execute(bed, admin, events, leads, which);
        measured.report(report);
        if (run == 1) {
          report.add(throughput(bed, measured));
        }
      }
    }
  }

  private void warmUp(TestBed bed, Report report, LeadwiseApi admin, EventWatch events) {
    CompanyRange others = new CompanyRange(bed.settings().companies() + 1, moreCompanies());
    new LeadImport(admin, bed.settings().limit())
        .execute(file(bed, others, LeadFile.Ages.OLD).leads("WARM", warmUp));
    AgentWork.activate(admin, warmUp);
    MeasuredRun.execute(bed, admin, events, warmUp, ", to warm up").judge(report);
    AgentWork.deactivate(admin);
    AgentWork.awaitQuiet(bed.lags(), bed.settings().limit());
  }

  private static void importLeads(TestBed bed, Report report, LeadwiseApi admin) {
    int count = bed.settings().leads();
    CompanyRange companies = new CompanyRange(1, bed.settings().companies());
    List<GeneratedLead> leads = file(bed, companies, LeadFile.Ages.RECENT).leads("BENCH", count);
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

  private static LeadFile file(TestBed bed, CompanyRange companies, LeadFile.Ages ages) {
    String consenting = DemoPerson.SELLER.email();
    List<String> owners = List.of(consenting, consenting, DemoPerson.OTHER_SELLER.email());
    return new LeadFile(companies, owners, ages, bed.settings().seed(), Instant.now());
  }

  private Outcome throughput(TestBed bed, MeasuredRun run) {
    double rate = run.leadsPerSecond();
    String measured =
        String.format(Locale.ROOT, "%,.0f leads/s (%,d leads)", rate, bed.settings().leads());
    boolean asPromised =
        bed.settings().leads() >= Target.RUN_LEADS
            && bed.settings().companies() >= Target.RUN_COMPANIES
            && bed.settings().webDelay().isZero();
    if (warmUp > 0) {
      measured += ", after %,d leads to warm up".formatted(warmUp);
    }
    return asPromised
        ? Outcome.of(Target.THROUGHPUT, measured, rate >= Target.LEADS_PER_SECOND)
        : Outcome.notComparable(Target.THROUGHPUT, measured);
  }
}
