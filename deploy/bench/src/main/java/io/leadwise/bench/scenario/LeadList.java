package io.leadwise.bench.scenario;

import io.leadwise.bench.measure.Percentiles;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the list of leads in many ways at a steady rate. */
public final class LeadList implements Scenario {

  private static final String PATH = "/api/v1/leads?limit=50";
  private static final Duration WARM_UP = Duration.ofSeconds(25);
  private static final int[] WARM_UP_SHARES = {10, 5, 2, 1};
  private static final int SELLERS_WITH_PAGES = 50;

  private final int sellers;
  private final int perSecond;
  private final Duration duration;

  public LeadList(int sellers, int perSecond, Duration duration) {
    this.sellers = sellers;
    this.perSecond = perSecond;
    this.duration = duration;
  }

  /**
   * A way to ask.
   *
   * @param weight how often, compared to the others
   * @param ofSeller whether it is the list of one seller
   * @param query without the owner
   * @param next whether the second page is asked for
   */
  private record Kind(String name, int weight, boolean ofSeller, String query, boolean next) {}

  private static final List<Kind> KINDS =
      List.of(
          seller(20, "newest", ""),
          seller(18, "open", "&status=OPEN"),
          new Kind("seller: open, next page", 10, true, "&status=OPEN", true),
          seller(4, "by last name", "&sort=lastName"),
          seller(3, "by company", "&sort=companyName"),
          seller(3, "latest change", "&sort=-updatedAt"),
          seller(4, "invalid email", "&emailValidity=INVALID"),
          seller(4, "high fit", "&fit=HIGH"),
          seller(3, "hand-raisers, open", "&handRaiser=true&status=OPEN"),
          seller(6, "search for a name", "&q=berger"),
          admin(3, "newest", ""),
          new Kind("admin: newest, next page", 2, false, "", true),
          admin(2, "latest change, open", "&sort=-updatedAt&status=OPEN"),
          admin(2, "by last name", "&sort=lastName"),
          admin(1, "by company, backwards", "&sort=-companyName"),
          admin(2, "high fit", "&fit=HIGH"),
          admin(2, "invalid personal email", "&emailValidity=INVALID&emailType=PERSONAL"),
          admin(2, "source within a week", "&source=REFERRAL&createdFrom={week}"),
          admin(2, "hand-raisers of high fit", "&handRaiser=true&fit=HIGH"),
          admin(2, "search for a common name", "&q=berger"),
          admin(3, "search for one company", "&q={company}"),
          admin(2, "search for an address", "&q=rosa.weber{number}@"),
          admin(1, "search for two letters", "&q=we"),
          admin(1, "search for nobody", "&q=xyzzyqq"));

  private static Kind seller(int weight, String name, String query) {
    return new Kind("seller: " + name, weight, true, query, false);
  }

  private static Kind admin(int weight, String name, String query) {
    return new Kind("admin: " + name, weight, false, query, false);
  }

  @Override
  public String name() {
    return "lead-list";
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
    report.options().put("sellers", sellers);
    report.options().put("rate", perSecond);
    DemoSetup.registerSellers(bed.suite().api(DemoPerson.ADMIN));
    BenchDatabase database = BenchDatabase.of(bed.suite(), Service.LEAD);
    LeadDatabase leads = new LeadDatabase(database);
    long began = System.nanoTime();
    leads.fill(bed.settings().leads(), sellers);
    bed.say(
        "Filled with %,d leads in %.0f s (%s).",
        bed.settings().leads(), (System.nanoTime() - began) / 1e9, database.size());
    report.options().put("database", database.size());
    try (Requests requests = new Requests(bed, leads.owners())) {
      // The JVM compiles what it is asked for: the rate grows as it would in the morning.
      for (int share : WARM_UP_SHARES) {
        OpenLoop.send(perSecond / share, WARM_UP, requests);
      }
      var before = bed.resources().cpu();
      OpenLoop.Result all = OpenLoop.send(perSecond, duration, requests);
      var cpu = bed.resources().cpu().since(before);

      report(bed, report, all);
      Section processors = new Section("Processor time while reading", "process", "seconds");
      cpu.byName().forEach(processors::row);
      report.add(processors);
      plans(report, database, requests);
    }
  }

  private void report(TestBed bed, Report report, OpenLoop.Result all) {
    if (!all.allGood()) {
      report.fail("Not all lists were answered: " + all.answers());
    }
    Section section =
        new Section("Lead list", "kind", "requests", "p50 ms", "p95 ms", "p99 ms", "most ms")
            .note(
                "Pages of 50 leads, %,d leads of %,d sellers, asked at the service itself for %d s"
                        .formatted(bed.settings().leads(), sellers, duration.toSeconds())
                    + " at %.0f requests/s. From when the request was due to the last byte."
                        .formatted(all.sentPerSecond()));
    Percentiles together = all.together();
    section.row(
        "all together",
        together.count(),
        together.at(50),
        together.at(95),
        together.at(99),
        together.max());
    all.byKind()
        .forEach(
            (kind, millis) ->
                section.row(
                    kind,
                    millis.count(),
                    millis.at(50),
                    millis.at(95),
                    millis.at(99),
                    millis.max()));
    report.add(section);
    double p99 = together.at(99);
    bed.say("p50 %.1f ms, p99 %.1f ms at %.0f/s.", together.at(50), p99, all.sentPerSecond());
    String measured =
        String.format(
            Locale.ROOT,
            "p99 %.1f ms at %.0f requests/s (%,d leads, %,d sellers)",
            p99,
            all.sentPerSecond(),
            bed.settings().leads(),
            sellers);
    boolean asPromised =
        bed.settings().leads() >= Target.LIST_LEADS
            && sellers >= Target.LIST_SELLERS
            && all.sentPerSecond() >= 0.99 * Target.LEAD_LIST_RATE;
    report.add(
        asPromised
            ? Outcome.of(
                Target.LEAD_LIST, measured, all.allGood() && p99 < Target.LEAD_LIST_P99_MILLIS)
            : Outcome.notComparable(Target.LEAD_LIST, measured));
  }

  private static void plans(Report report, BenchDatabase database, Requests requests) {
    database.explainAll(true);
    PlanLog log = new PlanLog(database.logFile());
    report.add(
        new Section("Query plans")
            .note(
                "EXPLAIN (ANALYZE, BUFFERS) of the statement that finds the page, as PostgreSQL"
                    + " carried it out for the service."));
    Map<String, String> plans = new LinkedHashMap<>();
    for (Kind kind : KINDS) {
      // Once for the new session, which reads its catalogs, and once to be looked at.
      requests.one(kind);
      log.mark();
      requests.one(kind);
      String plan = log.awaitPlan("as sort_key");
      plans.put(kind.name(), plan);
      report.add(
          new Section("Plan, " + kind.name())
              .note("```\n" + (plan == null ? "not written down" : plan) + "\n```"));
    }
    report.series("plans", plans);
    database.explainAll(false);
  }

  /** Sends requests of all kinds. */
  private static final class Requests implements OpenLoop.Requests, AutoCloseable {
    private final TimedHttp admin;
    private final KeepAliveHttp steady;
    private final List<String> owners;
    private final List<Kind> mix = new ArrayList<>();
    private final Map<String, String> cursors = new ConcurrentHashMap<>();
    private final int leads;
    private final String week =
        Instant.now().minus(Duration.ofDays(7)).truncatedTo(ChronoUnit.SECONDS).toString();

    Requests(TestBed bed, List<String> owners) {
      String origin = bed.suite().service(Service.LEAD).url();
      String token = bed.suite().issuer().token(DemoPerson.ADMIN);
      this.admin = new TimedHttp(origin, token);
      this.steady = new KeepAliveHttp(URI.create(origin), token);
      this.owners = owners;
      this.leads = bed.settings().leads();
      KINDS.forEach(
          kind -> {
            for (int i = 0; i < kind.weight(); i++) {
              mix.add(kind);
            }
          });
      Collections.shuffle(mix, new Random(bed.settings().seed()));
      for (Kind kind : KINDS) {
        for (int i = 0; kind.next() && i < (kind.ofSeller() ? SELLERS_WITH_PAGES : 1); i++) {
          String first = first(kind, i);
          cursors.put(first, TimedHttp.nextCursor(admin.read(first)));
        }
      }
    }

    @Override
    public String kind(long n) {
      return kindOf(n).name();
    }

    @Override
    public CompletableFuture<Integer> send(long n) {
      return steady.status(path(kindOf(n), n));
    }

    private Kind kindOf(long n) {
      return mix.get((int) (n % mix.size()));
    }

    @Override
    public void close() {
      steady.close();
    }

    /** Asks until it is answered. */
    void one(Kind kind) {
      admin.read(path(kind, 7));
    }

    private String path(Kind kind, long n) {
      String first = first(kind, kind.next() && kind.ofSeller() ? n % SELLERS_WITH_PAGES : n);
      // A short list has no second page.
      String cursor = kind.next() ? cursors.get(first) : "";
      return cursor.isEmpty() ? first : first + "&cursor=" + cursor;
    }

    private String first(Kind kind, long n) {
      String query =
          kind.query()
              .replace("{week}", week)
              .replace("{company}", LeadDatabase.company(1 + n * 7919 % leads))
              .replace("{number}", Long.toString(n * 7919 % leads));
      return PATH
          + (kind.ofSeller() ? "&ownerId=" + owners.get((int) (n * 7919 % owners.size())) : "")
          + query;
    }
  }
}
