package io.leadwise.bench.scenario;

import io.leadwise.bench.measure.EventWatch;
import io.leadwise.bench.measure.LagMonitor;
import io.leadwise.bench.measure.Milestones;
import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.measure.RunWatch;
import io.leadwise.bench.measure.ThreadCpu;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.local.client.LeadwiseApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** One selection run, from its start to the last complete insight. */
final class MeasuredRun {

  /** The topics that the leads of a run pass, in this order. */
  static final List<String> TOPICS =
      List.of("lead-selected", "research-completed", "email-validated", "lead-insight");

  private static final String INSIGHTS = "lead-insight";
  private static final Duration LAST_EVENTS = Duration.ofSeconds(10);

  private final String which;
  private final int expected;
  private final RunWatch progress;
  private final Map<String, EventWatch.Seen> seen = new LinkedHashMap<>();
  private final Map<LagMonitor.Lane, List<Milestones.Point>> lags;
  private final ResourceMonitor.Cpu cpu;
  private final double wallSeconds;
  private final Map<String, Double> threads;
  private final long webRequests;
  private final String eventFailure;

  private MeasuredRun(
      TestBed bed, LeadwiseApi admin, EventWatch events, int expected, String which) {
    this.which = which;
    this.expected = expected;
    bed.lags().restart();
    long webBefore = bed.web().requests();
    ThreadCpu threadsBefore = ThreadCpu.now();
    ResourceMonitor.Cpu before = bed.resources().cpu();
    long began = System.nanoTime();
    String path = AgentWork.startRun(admin);
    progress = RunWatch.follow(admin, path, began, bed.settings().limit());
    String runId = path.substring(path.lastIndexOf('/') + 1);
    awaitEvents(events, runId, began, bed.settings().limit());
    wallSeconds = (System.nanoTime() - began) / 1e9;
    cpu = bed.resources().cpu().since(before);
    threads = threadsBefore.used(bed.web().threadId());
    webRequests = bed.web().requests() - webBefore;
    lags = bed.lags().samples();
    TOPICS.forEach(topic -> seen.put(topic, events.seen(topic, runId, began)));
    eventFailure = events.failure();
  }

  /**
   * Runs the agent once.
   *
   * @param expected how many leads it will select
   * @param which added to the titles of its tables
   */
  static MeasuredRun execute(
      TestBed bed, LeadwiseApi admin, EventWatch events, int expected, String which) {
    bed.say("A run begins%s …", which);
    MeasuredRun run = new MeasuredRun(bed, admin, events, expected, which);
    bed.say(
        "The run is %s: %,d of %,d insights, %,.0f leads/s.",
        run.progress.status(), run.insights().leads().size(), run.expected, run.leadsPerSecond());
    return run;
  }

  /** Leads per second from the start of the run to the last lead's complete insight. */
  double leadsPerSecond() {
    Milestones insight = Milestones.ofArrivals(insights().leads().values(), expected);
    return expected / insight.all();
  }

  /** Everything about it. */
  void report(Report report) {
    judge(report);
    report.add(summary()).add(stages()).add(progressOfTheRun()).add(consumers()).add(processors());
    report.series("progress" + which, byStage());
    report.series("lag" + which, lagSeries());
  }

  /** What makes it not count, if anything. */
  void judge(Report report) {
    if (!progress.completed()) {
      report.fail("The run is %s, not completed%s.".formatted(progress.status(), which));
    }
    if (progress.count("failed") > 0) {
      report.fail(
          "%d leads of the run failed: %s"
              .formatted(progress.count("failed"), progress.failures()));
    }
    if (progress.count("selected") != expected) {
      report.fail("%d of %d leads were selected.".formatted(progress.count("selected"), expected));
    }
    int missing = expected - insights().leads().size();
    if (missing > 0) {
      report.fail("%d leads have no complete insight%s.".formatted(missing, which));
    }
    if (insights().gaveUp() > 0) {
      report.remark(
          "The answers about %d leads%s came after the section deadline, so that their insights were"
                  .formatted(insights().gaveUp(), which)
              + " published twice.");
    }
    if (eventFailure != null) {
      report.fail(eventFailure);
    }
  }

  private EventWatch.Seen insights() {
    return seen.get(INSIGHTS);
  }

  private Section summary() {
    return new Section("Run" + which, "what", "value")
        .row("leads per second, start of the run to the last complete insight", leadsPerSecond())
        .row("leads with a complete insight", insights().leads().size())
        .row("leads without one", expected - insights().leads().size())
        .row("leads that failed, says the run", progress.count("failed"))
        .row(
            "leads about which an insight was published while an answer was late",
            insights().gaveUp())
        .row("insight events of the run", insights().events())
        .row("leads of which one revision was published twice", insights().twice())
        .row("requests to the stub web", webRequests)
        .row("progress questions that the API did not answer well", progress.misses());
  }

  private Section stages() {
    Section section =
        new Section("Events of the run" + which, "topic", "leads", "50 % s", "99 % s", "100 % s");
    seen.forEach(
        (topic, arrived) -> {
          Milestones at = Milestones.ofArrivals(arrived.leads().values(), expected);
          section.row(topic, arrived.leads().size(), at.half(), at.ninetyNine(), at.all());
        });
    return section.note(
        "Seconds from the start of the run until so many leads had their event in Kafka,"
            + " as a reader sees it; insights count when complete and no answer was given up.");
  }

  private Section progressOfTheRun() {
    Section section =
        new Section(
            "Progress, as the API tells it" + which,
            "stage",
            "leads",
            "50 % s",
            "99 % s",
            "100 % s");
    for (String stage : RunWatch.STAGES.subList(0, 4)) {
      Milestones at = Milestones.ofCounts(progress.points().get(stage), expected);
      section.row(stage, progress.count(stage), at.half(), at.ninetyNine(), at.all());
    }
    return section.note("Asked each 200 ms, less often in a run of more than 10,000 leads.");
  }

  private Section consumers() {
    Section section =
        new Section("Consumer lag" + which, "topic", "group", "most behind", "last behind at s");
    lags.forEach(
        (lane, points) -> {
          long most = points.stream().mapToLong(Milestones.Point::count).max().orElse(0);
          double last =
              points.stream()
                  .filter(p -> p.count() > 0)
                  .mapToDouble(Milestones.Point::seconds)
                  .max()
                  .orElse(Double.NaN);
          if (most > 0) {
            section.row(lane.topic(), lane.group(), most, last);
          }
        });
    return section.note("Records, sampled each second.");
  }

  private Section processors() {
    Section section =
        new Section(
            "Processor time" + which, "process", "seconds", "ms per lead", "share of a core");
    cpu.byName().forEach((name, seconds) -> processor(section, name, seconds));
    processor(section, "everything above together", cpu.total());
    processor(section, "other programs on this machine", Math.max(0, cpu.machine() - cpu.total()));
    double known = 0;
    for (Map.Entry<String, Double> purpose : threads.entrySet()) {
      known += purpose.getValue();
      processor(section, "of the bench process: " + purpose.getKey(), purpose.getValue());
    }
    double whole = cpu.byName().getOrDefault(TestBed.BENCH_PROCESS, Double.NaN);
    processor(section, "of the bench process: compiler, collector, ended threads", whole - known);
    return section.note(
        "From the start of the run until it was complete and its insights were read, %.1f s."
            .formatted(wallSeconds));
  }

  private void processor(Section section, String name, double seconds) {
    section.row(name, seconds, 1000 * seconds / expected, seconds / wallSeconds);
  }

  /** Answers may come after a run gave them up: the last ones count as well, if they come. */
  private void awaitEvents(EventWatch events, String runId, long began, Duration limit) {
    long deadline = Math.max(began + limit.toNanos(), System.nanoTime() + LAST_EVENTS.toNanos());
    while (events.seen(INSIGHTS, runId, began).leads().size() < expected
        && System.nanoTime() < deadline) {
      try {
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private Map<String, Object> byStage() {
    Map<String, Object> series = new LinkedHashMap<>();
    progress.points().forEach((stage, points) -> series.put(stage, pairs(points)));
    return series;
  }

  private Map<String, Object> lagSeries() {
    Map<String, Object> series = new TreeMap<>();
    lags.forEach((lane, points) -> series.put(lane.topic() + " → " + lane.group(), pairs(points)));
    return series;
  }

  private static List<List<Number>> pairs(List<Milestones.Point> points) {
    return points.stream().map(p -> List.<Number>of(p.seconds(), p.count())).toList();
  }
}
