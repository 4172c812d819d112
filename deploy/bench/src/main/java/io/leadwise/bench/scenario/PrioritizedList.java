package io.leadwise.bench.scenario;

import io.leadwise.bench.leads.CompanyRange;
import io.leadwise.bench.leads.GeneratedLead;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.bench.measure.RunWatch;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills the lists of many sellers, then reads them at a steady rate. */
public final class PrioritizedList implements Scenario {

  private static final Duration WARM_UP = Duration.ofSeconds(10);

  private final int sellers;
  private final int perSecond;
  private final Duration duration;
  private final int pageSize;

  /**
   * The leads of the settings are spread evenly over the sellers.
   *
   * @param perSecond requests
   * @param pageSize leads in an answer
   */
  public PrioritizedList(int sellers, int perSecond, Duration duration, int pageSize) {
    this.sellers = sellers;
    this.perSecond = perSecond;
    this.duration = duration;
    this.pageSize = pageSize;
  }

  @Override
  public String name() {
    return "list";
  }

  @Override
  public void measure(TestBed bed, Report report) {
    report.options().put("sellers", sellers);
    report.options().put("pageSize", pageSize);
    InventedSellers owners = new InventedSellers(sellers);
    if (!fill(bed, report, owners)) {
      return;
    }
    TimedHttp admin =
        new TimedHttp(
            bed.suite().service(Service.PRIORITIZATION).url(),
            bed.suite().issuer().token(DemoPerson.ADMIN));
    send(admin, owners, WARM_UP);
    var before = bed.resources().cpu();
    OpenLoop.Result result = send(admin, owners, duration);
    report(bed, report, result, bed.resources().cpu().since(before).byName());
  }

  private boolean fill(TestBed bed, Report report, InventedSellers owners) {
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    int count = bed.settings().leads();
    owners.register(admin);
    owners.consent(bed.suite().bootstrapServers());
    List<GeneratedLead> leads =
        new LeadFile(
                new CompanyRange(1, bed.settings().companies()),
                owners.emails(),
                LeadFile.Ages.RECENT,
                bed.settings().seed(),
                Instant.now())
            .leads("LIST", count);
    double imported = new LeadImport(admin, bed.settings().limit()).execute(leads);
    AgentWork.activate(admin, count);
    bed.say("Imported %,d leads in %.1f s; the agent ranks them …", count, imported);
    long began = System.nanoTime();
    RunWatch run = RunWatch.follow(admin, AgentWork.startRun(admin), began, bed.settings().limit());
    if (!run.completed() || run.count("prioritized") != count) {
      report.fail(
          "%d of %d leads were ranked, the run is %s."
              .formatted(run.count("prioritized"), count, run.status()));
      return false;
    }
    AgentWork.awaitQuiet(bed.lags(), bed.settings().limit());
    return true;
  }

  private OpenLoop.Result send(TimedHttp admin, InventedSellers owners, Duration howLong) {
    return OpenLoop.send(
        perSecond,
        howLong,
        n ->
            admin.status(
                "/api/v1/prioritized-leads?limit=%d&ownerId=%s"
                    .formatted(pageSize, owners.id((int) (n * 7919 % sellers)))));
  }

  private void report(TestBed bed, Report report, OpenLoop.Result result, Map<String, Double> cpu) {
    int good = result.answers().getOrDefault("200", 0);
    int all = result.answers().values().stream().mapToInt(Integer::intValue).sum();
    if (good < all) {
      report.fail("Not all lists were answered: " + result.answers());
    }
    double p99 = result.millis().at(99);
    report.add(
        new Section(
                "Prioritized list", "requests", "sent/s", "p50 ms", "p95 ms", "p99 ms", "most ms")
            .row(
                all,
                result.sentPerSecond(),
                result.millis().at(50),
                result.millis().at(95),
                p99,
                result.millis().max())
            .note(
                "First page of %d leads, lists of %,d sellers with %,d leads together, asked by an"
                        .formatted(pageSize, sellers, bed.settings().leads())
                    + " admin at the service itself, for %d s at a steady rate; a latency counts"
                        .formatted(duration.toSeconds())
                    + " from when the request was due."));
    Section processors = new Section("Processor time while reading", "process", "seconds");
    cpu.forEach(processors::row);
    report.add(processors);
    bed.say(
        "p50 %.1f ms, p99 %.1f ms at %.0f/s.", result.millis().at(50), p99, result.sentPerSecond());
    report.add(outcome(bed.settings().leads(), p99, result.sentPerSecond(), good == all));
  }

  private Outcome outcome(int leads, double p99, double rate, boolean allGood) {
    String measured =
        String.format(
            Locale.ROOT,
            "p99 %.1f ms at %.0f requests/s (%,d leads, %,d sellers)",
            p99,
            rate,
            leads,
            sellers);
    boolean asPromised =
        leads >= Target.LIST_LEADS
            && sellers >= Target.LIST_SELLERS
            && rate >= 0.99 * Target.LIST_RATE;
    return asPromised
        ? Outcome.of(Target.LIST, measured, allGood && p99 < Target.LIST_P99_MILLIS)
        : Outcome.notComparable(Target.LIST, measured);
  }
}
