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
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
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

/** Creates leads one after another and waits each time until the insight is there, complete. */
public final class OneLead implements Scenario {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(15);
  private static final long PAUSE_MILLIS = 5;
  private static final int WARM_UP = 20;

  @Override
  public String name() {
    return "one-lead";
  }

  private record Times(double created, double visible, double complete) {}

  @Override
  public void measure(TestBed bed, Report report) {
    LeadwiseApi admin = bed.suite().api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    DemoSetup.giveConsent(bed.suite().api(DemoPerson.SELLER));
    AgentWork.activate(admin, bed.settings().leads());
    TimedHttp seller =
        new TimedHttp(bed.suite().url(), bed.suite().issuer().token(DemoPerson.SELLER));
    List<GeneratedLead> leads =
        new LeadFile(
                new CompanyRange(1, bed.settings().companies()),
                List.of(DemoPerson.SELLER.email()),
                LeadFile.Ages.RECENT,
                bed.settings().seed(),
                Instant.now())
            .leads("ONE", bed.settings().leads() + WARM_UP);
    List<Times> times = new ArrayList<>();
    for (int i = 0; i < leads.size(); i++) {
      Times one = create(seller, leads.get(i));
      if (i >= WARM_UP) {
        times.add(one);
      }
    }
    report(bed, report, times);
  }

  private static Times create(TimedHttp seller, GeneratedLead lead) {
    Map<String, Object> body = new LinkedHashMap<>(lead.request());
    body.put("ownerId", DemoPerson.SELLER.id().toString());
    long began = System.nanoTime();
    HttpResponse<String> created = seller.post("/api/v1/leads", body);
    if (created.statusCode() != 201) {
      throw new SuiteException("A lead was not created: " + created.body());
    }
    double createdAt = millisSince(began);
    String path = "/api/v1/lead-insights/" + json(created).path("id").asText();
    double visible = Double.NaN;
    while (System.nanoTime() - began < LIMIT.toNanos()) {
      HttpResponse<String> insight = seller.get(path);
      if (insight.statusCode() == 200) {
        visible = Double.isNaN(visible) ? millisSince(began) : visible;
        if (json(insight).path("complete").asBoolean()) {
          return new Times(createdAt, visible, millisSince(began));
        }
      } else if (insight.statusCode() != 404) {
        throw new SuiteException("An insight was refused: " + insight.body());
      }
      pause();
    }
    return new Times(createdAt, visible, Double.NaN);
  }

  private static void report(TestBed bed, Report report, List<Times> times) {
    Percentiles complete = percentiles(times.stream().map(Times::complete).toList());
    int missing = times.size() - complete.count();
    if (missing > 0) {
      report.fail(
          "%d of %d leads had no complete insight within %d s."
              .formatted(missing, times.size(), LIMIT.toSeconds()));
    }
    Section section =
        new Section(
            "One lead at a time", "until", "leads", "p50 ms", "p95 ms", "p99 ms", "most ms");
    row(section, "the lead is created (201)", times.stream().map(Times::created).toList());
    row(section, "the insight is visible", times.stream().map(Times::visible).toList());
    row(section, "the insight is complete", times.stream().map(Times::complete).toList());
    report.add(
        section.note(
            "From sending POST /leads, through the gateway, after %d leads to warm up; the insight"
                    .formatted(WARM_UP)
                + " is asked for each %d ms. Most companies are new to research."
                    .formatted(PAUSE_MILLIS)));
    double p50 = complete.at(50);
    double p99 = complete.at(99);
    bed.say("p50 %.0f ms, p99 %.0f ms over %d leads.", p50, p99, complete.count());
    String measured =
        String.format(
            Locale.ROOT, "p50 %.0f ms, p99 %.0f ms (%d leads)", p50, p99, complete.count());
    report.add(
        Outcome.of(
            Target.ONE_LEAD,
            measured,
            missing == 0 && p50 < Target.ONE_LEAD_P50_MILLIS && p99 < Target.ONE_LEAD_P99_MILLIS));
  }

  private static void row(Section section, String until, List<Double> millis) {
    Percentiles p = percentiles(millis);
    section.row(until, p.count(), p.at(50), p.at(95), p.at(99), p.max());
  }

  private static Percentiles percentiles(List<Double> millis) {
    return Percentiles.of(millis.stream().filter(m -> !m.isNaN()).toList());
  }

  private static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException e) {
      throw new SuiteException(answer.uri().getPath() + " did not answer with JSON.", e);
    }
  }

  private static double millisSince(long began) {
    return (System.nanoTime() - began) / 1e6;
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
