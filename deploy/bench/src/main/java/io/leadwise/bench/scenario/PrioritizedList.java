package io.leadwise.bench.scenario;

import io.leadwise.bench.leads.CompanyRange;
import io.leadwise.bench.leads.GeneratedLead;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.bench.measure.Percentiles;
import io.leadwise.bench.measure.RunWatch;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The prioritized lists of many sellers and the pages about their leads, read at a steady rate. The
 * agent works on some leads; their rows are multiplied in the database.
 */
public final class PrioritizedList implements Scenario {

  /** Leads that the agent really works on, and their companies. */
  private static final int SEEDS = 500;

  private static final int SEED_COMPANIES = 100;
  private static final Duration WARM_UP = Duration.ofSeconds(25);
  private static final int[] WARM_UP_SHARES = {8, 4, 2, 1, 1, 1};
  private static final int DASHBOARDS = 30;

  private final PrioritizedRequests.Mix mix;
  private final Duration duration;

  /**
   * The leads of the settings are spread evenly over the sellers.
   *
   * @param perSecond lists
   * @param pagesPerSecond pages about one lead, besides
   * @param pageSize leads in a list
   */
  public PrioritizedList(
      int sellers, int perSecond, int pagesPerSecond, Duration duration, int pageSize) {
    this.mix = new PrioritizedRequests.Mix(sellers, perSecond, pagesPerSecond, pageSize);
    this.duration = duration;
  }

  @Override
  public String name() {
    return "prioritized-list";
  }

  /** A million leads do not fit into the buffers of the small local suite. */
  @Override
  public Map<String, String> postgres() {
    Map<String, String> settings = new HashMap<>(PlanLog.settings());
    settings.put("shared_buffers", "1GB");
    return settings;
  }

  @Override
  public void measure(TestBed bed, Report report) {
    report.options().put("sellers", mix.sellers());
    report.options().put("listsPerSecond", mix.perSecond());
    report.options().put("insightPagesPerSecond", mix.pagesPerSecond());
    report.options().put("pageSize", mix.pageSize());
    InventedSellers owners = new InventedSellers(mix.sellers());
    if (!work(bed, report, owners)) {
      return;
    }
    BenchDatabase database = BenchDatabase.of(bed.suite(), Service.PRIORITIZATION);
    InsightDatabase insights = new InsightDatabase(database);
    long began = System.nanoTime();
    insights.fill(bed.settings().leads(), mix.sellers());
    bed.say(
        "Filled with %,d leads in %.0f s (%s).",
        bed.settings().leads(), (System.nanoTime() - began) / 1e9, database.size());
    report.options().put("database", database.size());
    report.options().put("documentBytes", insights.documentBytes());
    awaitCounts(bed, insights);

    try (PrioritizedRequests requests = new PrioritizedRequests(bed, mix, owners, insights)) {
      // The JVM compiles what it is asked for: the rate grows as it would in the morning.
      Section steps =
          new Section("On the way up", "requests/s", "p50 ms", "p95 ms", "p99 ms")
              .note(
                  "Lists and pages while the JVM is still warming up, %d s each."
                      .formatted(WARM_UP.toSeconds()));
      for (int share : WARM_UP_SHARES) {
        OpenLoop.Result step = OpenLoop.send(mix.together() / share, WARM_UP, requests);
        Percentiles all = step.together();
        steps.row(step.sentPerSecond(), all.at(50), all.at(95), all.at(99));
      }
      var before = bed.resources().cpu();
      OpenLoop.Result result = OpenLoop.send(mix.together(), duration, requests);
      var cpu = bed.resources().cpu().since(before);
      report(bed, report, result);
      report.add(steps);
      Section processors =
          new Section("Processor time while reading", "process", "seconds", "ms a request");
      cpu.byName()
          .forEach((name, used) -> processors.row(name, used, used * 1_000 / result.count()));
      report.add(processors);
      dashboard(report, requests);
      plans(report, database, requests);
    }
  }

  private boolean work(TestBed bed, Report report, InventedSellers owners) {
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    owners.register(admin);
    owners.consent(bed.suite().bootstrapServers());
    List<GeneratedLead> leads =
        new LeadFile(
                new CompanyRange(1, SEED_COMPANIES),
                owners.emails(),
                LeadFile.Ages.RECENT,
                bed.settings().seed(),
                Instant.now())
            .leads("LIST", SEEDS);
    new LeadImport(admin, bed.settings().limit()).execute(leads);
    AgentWork.activate(admin, SEEDS);
    RunWatch run =
        RunWatch.follow(
            admin, AgentWork.startRun(admin), System.nanoTime(), bed.settings().limit());
    if (!run.completed() || run.count("prioritized") != SEEDS) {
      report.fail(
          "%d of %d leads were ranked, the run is %s."
              .formatted(run.count("prioritized"), SEEDS, run.status()));
      return false;
    }
    AgentWork.awaitQuiet(bed.lags(), bed.settings().limit());
    return true;
  }

  private static void awaitCounts(TestBed bed, InsightDatabase insights) {
    long until = System.nanoTime() + bed.settings().limit().toNanos();
    while (insights.uncountedDays() > 0) {
      if (System.nanoTime() > until) {
        throw new SuiteException("The dashboard was still counting.");
      }
      try {
        TimeUnit.MILLISECONDS.sleep(500);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new SuiteException("Interrupted.", e);
      }
    }
  }

  private void report(TestBed bed, Report report, OpenLoop.Result result) {
    if (!result.allGood()) {
      report.fail("Not all requests were answered well: " + result.answers());
    }
    Section section =
        new Section("Prioritized list", "kind", "requests", "p50 ms", "p95 ms", "p99 ms", "most ms")
            .note(
                "%,d leads of %,d sellers, lists of %d, asked by an admin at the service itself for"
                        .formatted(bed.settings().leads(), mix.sellers(), mix.pageSize())
                    + " %d s at %.0f requests/s. From when the request was due to the last byte."
                        .formatted(duration.toSeconds(), result.sentPerSecond()));
    Percentiles lists =
        Percentiles.merged(
            result.byKind().entrySet().stream()
                .filter(kind -> kind.getKey().startsWith(PrioritizedRequests.LIST))
                .map(Map.Entry::getValue)
                .toList());
    row(section, "all lists", lists);
    result.byKind().forEach((kind, millis) -> row(section, kind, millis));
    report.add(section);
    Percentiles pages =
        result.byKind().getOrDefault(PrioritizedRequests.PAGE, Percentiles.of(List.of()));
    bed.say(
        "Lists: p50 %.1f ms, p99 %.1f ms; pages: p50 %.1f ms, p99 %.1f ms, at %.0f/s.",
        lists.at(50), lists.at(99), pages.at(50), pages.at(99), result.sentPerSecond());
    boolean full =
        bed.settings().leads() >= Target.LIST_LEADS
            && mix.sellers() >= Target.LIST_SELLERS
            && mix.perSecond() >= Target.LIST_RATE
            && result.sentPerSecond() >= 0.99 * mix.together();
    report.add(outcome(Target.LIST, lists, Target.LIST_P99_MILLIS, full, result, bed));
    if (mix.pagesPerSecond() > 0) {
      report.add(
          outcome(Target.INSIGHT_PAGE, pages, Target.INSIGHT_PAGE_P99_MILLIS, full, result, bed));
    }
  }

  private Outcome outcome(
      Target target,
      Percentiles millis,
      double most,
      boolean full,
      OpenLoop.Result result,
      TestBed bed) {
    String measured =
        String.format(
            Locale.ROOT,
            "p99 %.1f ms at %d lists and %d pages/s (%,d leads, %,d sellers)",
            millis.at(99),
            mix.perSecond(),
            mix.pagesPerSecond(),
            bed.settings().leads(),
            mix.sellers());
    return full
        ? Outcome.of(target, measured, result.allGood() && millis.at(99) < most)
        : Outcome.notComparable(target, measured);
  }

  private static void row(Section section, String kind, Percentiles millis) {
    section.row(kind, millis.count(), millis.at(50), millis.at(95), millis.at(99), millis.max());
  }

  private static void dashboard(Report report, PrioritizedRequests requests) {
    Section section =
        new Section("Dashboard", "whose", "requests", "p50 ms", "most ms")
            .note("One after the other, 31 days; every fifth lead is closed in what it counts.");
    for (boolean one : List.of(false, true)) {
      List<Double> millis = new ArrayList<>();
      for (int i = 0; i < DASHBOARDS; i++) {
        long began = System.nanoTime();
        requests.read(requests.dashboard(one));
        millis.add((System.nanoTime() - began) / 1e6);
      }
      Percentiles all = Percentiles.of(millis);
      section.row(one ? "one seller" : "all sellers", DASHBOARDS, all.at(50), all.max());
    }
    report.add(section);
  }

  private void plans(Report report, BenchDatabase database, PrioritizedRequests requests) {
    database.explainAll(true);
    PlanLog log = new PlanLog(database.logFile());
    Map<String, String> asked =
        Map.of(
            "list, first page",
            requests.list(7),
            "list, next page",
            requests.next(7),
            "list, filtered",
            requests.filtered(7, 0),
            PrioritizedRequests.PAGE,
            requests.page(7),
            "conversion by decile, all sellers",
            requests.dashboard(false),
            "conversion by decile, one seller",
            requests.dashboard(true));
    asked.forEach(
        (what, path) -> {
          // Once for the new session, which reads its catalogs, and once to be looked at.
          requests.read(path);
          log.mark();
          requests.read(path);
          String words =
              what.startsWith(PrioritizedRequests.LIST)
                  ? "hand_raiser desc"
                  : what.equals(PrioritizedRequests.PAGE) ? "i.lead_id" : "as closed";
          String plan = log.awaitPlan(words);
          report.add(
              new Section("Plan, " + what)
                  .note("```\n" + (plan == null ? "not written down" : plan) + "\n```"));
        });
    database.explainAll(false);
  }
}
