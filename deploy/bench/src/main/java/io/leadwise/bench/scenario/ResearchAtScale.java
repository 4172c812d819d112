package io.leadwise.bench.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.bench.leads.CompanyRange;
import io.leadwise.bench.leads.GeneratedLead;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.bench.measure.Percentiles;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.bench.stub.Delayed;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Research against a slow web: companies one after another, then all of them at once, one lead
 * each, within the limits of the sources.
 */
public final class ResearchAtScale implements Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WIKIDATA = "www.wikidata.org";
  private static final Duration PROMISED_DELAY = Duration.ofMillis(200);
  private static final int ALONE = 20;
  private static final int WARM_UP = 5;
  private static final double MEBIBYTE = 1024.0 * 1024;
  private static final long PAUSE_MILLIS = 5;
  private static final long SAMPLE_MILLIS = 500;

  private final int workers;
  private final Duration interval;
  private final Delayed delayed;

  /**
   * With so many companies at the same time.
   *
   * @param interval shortest time between two requests to Wikidata; websites have no limit here,
   *     each is asked by one worker only
   * @param delayed which answers of the web take their time
   */
  public ResearchAtScale(int workers, Duration interval, Delayed delayed) {
    this.workers = workers;
    this.interval = interval;
    this.delayed = delayed;
  }

  /**
   * How far the research was, and how large the service.
   *
   * @param seconds since the run began
   */
  private record Sample(double seconds, long researched, double mebibytes) {}

  @Override
  public String name() {
    return "research";
  }

  @Override
  public int moreCompanies() {
    return ALONE + WARM_UP;
  }

  @Override
  public Delayed delayed() {
    return delayed;
  }

  @Override
  public Map<Service, Map<String, String>> services() {
    return Map.of(
        Service.RESEARCH,
        Map.of(
            "leadwise.research.workers", String.valueOf(workers),
            "leadwise.research.source-threads", String.valueOf(workers * 4),
            "leadwise.research.sources.wikidata.min-interval", interval.toMillis() + "ms"),
        // A run ends with what was known by the deadline and counts no answer after it; here the
        // last answer is what is waited for.
        Service.PRIORITIZATION,
        Map.of("leadwise.prioritization.section-deadline", "PT1H"));
  }

  @Override
  public void measure(TestBed bed, Report report) {
    report.options().put("workers", workers);
    report.options().put("wikidataIntervalMs", interval.toMillis());
    report.options().put("delayed", delayed);
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    DemoSetup.giveConsent(bed.suite().api(DemoPerson.SELLER));
    AgentWork.activate(admin, bed.settings().companies());
    Percentiles alone = alone(bed);
    AgentWork.deactivate(admin);
    int companies = bed.settings().companies();
    new LeadImport(admin, bed.settings().limit())
        .execute(file(bed, new CompanyRange(1, companies)).leads("R", companies));
    AgentWork.awaitQuiet(bed.lags(), bed.settings().limit());
    AgentWork.activate(admin, companies);
    List<Sample> samples = together(bed, admin, companies);
    report(bed, report, alone, samples);
  }

  /** One company after another, each new, from POST /leads to the answer that can be read. */
  private Percentiles alone(TestBed bed) {
    TimedHttp seller =
        new TimedHttp(bed.suite().url(), bed.suite().issuer().token(DemoPerson.SELLER));
    CompanyRange others = new CompanyRange(bed.settings().companies() + 1, moreCompanies());
    List<Double> millis = new ArrayList<>();
    for (GeneratedLead lead : file(bed, others).leads("ALONE", moreCompanies())) {
      millis.add(answered(seller, lead));
    }
    Percentiles times = Percentiles.of(millis.subList(WARM_UP, millis.size()));
    bed.say("One company alone: p50 %.0f ms, most %.0f ms.", times.at(50), times.max());
    return times;
  }

  private static double answered(TimedHttp seller, GeneratedLead lead) {
    Map<String, Object> body = new LinkedHashMap<>(lead.request());
    body.put("ownerId", DemoPerson.SELLER.id().toString());
    long began = System.nanoTime();
    HttpResponse<String> created = seller.post("/api/v1/leads", body);
    if (created.statusCode() != 201) {
      throw new SuiteException("A lead was not created: " + created.body());
    }
    String path = "/api/v1/research/leads/" + json(created).path("id").asText();
    while (System.nanoTime() - began < TimeUnit.SECONDS.toNanos(30)) {
      HttpResponse<String> research = seller.get(path);
      if (research.statusCode() == 200 && json(research).path("version").asInt() > 0) {
        return (System.nanoTime() - began) / 1e6;
      }
      pause(PAUSE_MILLIS);
    }
    throw new SuiteException("A lead was not answered by research-service in time.");
  }

  private static List<Sample> together(TestBed bed, LeadwiseApi admin, int companies) {
    List<Sample> samples = new ArrayList<>();
    long began = System.nanoTime();
    String path = AgentWork.startRun(admin);
    long deadline = began + bed.settings().limit().toNanos();
    while (System.nanoTime() < deadline) {
      long researched = admin.get(path).body().path("counts").path("researched").asLong();
      samples.add(new Sample((System.nanoTime() - began) / 1e9, researched, memory(bed)));
      if (researched >= companies) {
        return samples;
      }
      pause(SAMPLE_MILLIS);
    }
    throw new SuiteException("Not all companies were researched in time.");
  }

  private static double memory(TestBed bed) {
    return bed.resources().memory().stream()
        .filter(memory -> memory.name().equals(Service.RESEARCH.directory()))
        .mapToDouble(memory -> memory.atEnd() / MEBIBYTE)
        .findFirst()
        .orElse(-1);
  }

  private static LeadFile file(TestBed bed, CompanyRange companies) {
    return new LeadFile(
        companies,
        List.of(DemoPerson.SELLER.email()),
        LeadFile.Ages.RECENT,
        bed.settings().seed(),
        Instant.now());
  }

  private void report(TestBed bed, Report report, Percentiles alone, List<Sample> samples) {
    int companies = bed.settings().companies();
    Sample last = samples.get(samples.size() - 1);
    double growth = growth(companies, samples);
    int busiest = bed.web().rates().busiestSecond(WIKIDATA);
    long allowed = interval.isZero() ? -1 : TimeUnit.SECONDS.toMillis(1) / interval.toMillis();
    bed.say(
        "%,d companies in %.1f s (%.0f/s); Wikidata was asked at most %d times a second of %d;"
            + " memory grew by %.0f %%.",
        companies, last.seconds(), companies / last.seconds(), busiest, allowed, growth * 100);
    report.add(
        new Section("One company at a time", "what", "milliseconds")
            .row("p50", alone.at(50))
            .row("p95", alone.at(95))
            .row("most", alone.max())
            .note(
                "From POST /leads through the gateway until research-service shows its answer; the"
                    + " companies are new to it. With a delay for each answer one waits for at least"
                    + " five: search, item, robots.txt, home page, page about the company."));
    report.add(
        new Section("All companies, one lead each", "what", "value")
            .row("companies", companies)
            .row("seconds until all were researched", last.seconds())
            .row("companies per second", companies / last.seconds())
            .row("requests to the stub web", bed.web().requests())
            .row("requests to Wikidata", bed.web().rates().total(WIKIDATA))
            .row("most of them in any second", busiest)
            .row("allowed in a second", allowed)
            .row("memory of the service, growth after a tenth of the companies", growth));
    Section memory = new Section("research-service meanwhile", "seconds", "done", "resident MiB");
    int step = Math.max(1, samples.size() / 20);
    for (int i = 0; i < samples.size(); i += step) {
      Sample sample = samples.get(i);
      memory.row(sample.seconds(), sample.researched(), sample.mebibytes());
    }
    report.add(memory.note("Memory is sampled every 2 s."));
    // Turns are spaced on the database's clock; on the way here a few may bunch up.
    if (allowed > 0 && busiest > allowed * 1.1) {
      report.fail("Wikidata was asked %d times in a second.".formatted(busiest));
    }
    String measured =
        String.format(Locale.ROOT, "p50 %.0f ms, most %.0f ms", alone.at(50), alone.max());
    boolean asPromised =
        delayed == Delayed.FIRST_OF_A_SOURCE && bed.settings().webDelay().equals(PROMISED_DELAY);
    report.add(
        asPromised
            ? Outcome.of(
                Target.RESEARCH,
                measured,
                alone.max() < Target.RESEARCH_MILLIS && report.succeeded())
            : Outcome.notComparable(Target.RESEARCH, measured));
  }

  private static double growth(int companies, List<Sample> samples) {
    List<Sample> worked =
        samples.stream()
            .filter(s -> s.researched() >= companies / 10 && s.mebibytes() > 0)
            .toList();
    if (worked.size() < 2) {
      return Double.NaN;
    }
    double most = worked.stream().mapToDouble(Sample::mebibytes).max().orElseThrow();
    return most / worked.get(0).mebibytes() - 1;
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new SuiteException(answer.uri().getPath() + " did not answer with JSON.", e);
    }
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
