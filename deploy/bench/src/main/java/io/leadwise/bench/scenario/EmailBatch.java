package io.leadwise.bench.scenario;

import io.leadwise.bench.leads.CompanyRange;
import io.leadwise.bench.leads.GeneratedLead;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.bench.measure.Percentiles;
import io.leadwise.bench.measure.ResourceMonitor;
import io.leadwise.bench.report.Outcome;
import io.leadwise.bench.report.Report;
import io.leadwise.bench.report.Section;
import io.leadwise.bench.report.Target;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Sends one batch of addresses to the batch endpoint, without DNS, again and again. The calls go to
 * the service itself: what the gateway adds is not what is measured.
 */
public final class EmailBatch implements Scenario {

  private static final String PATH = "/api/v1/email-validation-batches?dns=false";
  private static final int MAX_LINES = 100_000;
  private static final double MEBIBYTE = 1024.0 * 1024;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int rounds;

  /**
   * The batch, so often.
   *
   * @param rounds at least two: the first one finds a cold JVM
   */
  public EmailBatch(int rounds) {
    this.rounds = rounds;
  }

  /**
   * One call.
   *
   * @param seconds from sending to the last line
   * @param firstSeconds from sending to the first byte of the answer
   * @param bytes of the answer
   * @param cpuSeconds of the service
   * @param peakMebibytes highest resident set of the service so far
   */
  private record Round(
      double seconds,
      double firstSeconds,
      long lines,
      long bytes,
      double cpuSeconds,
      double peakMebibytes) {}

  @Override
  public String name() {
    return "email-batch";
  }

  @Override
  public void measure(TestBed bed, Report report) {
    int addresses = bed.settings().leads();
    if (addresses > MAX_LINES) {
      throw new SuiteException("A batch has at most %,d lines.".formatted(MAX_LINES));
    }
    byte[] body = body(bed, addresses);
    report.options().put("requestMiB", Math.round(body.length / MEBIBYTE * 10) / 10.0);
    double idle = peakMebibytes(bed);
    List<Round> all = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      Round round = call(bed, body);
      if (round.lines() != addresses) {
        report.fail(
            "Call %d: %,d addresses were sent and %,d answered."
                .formatted(i + 1, addresses, round.lines()));
      }
      bed.say("Call %d: %,.0f addresses/s.", i + 1, addresses / round.seconds());
      all.add(round);
    }
    report.add(table(addresses, all));
    report.add(memory(idle, all));
    report.add(outcome(addresses, all, report.succeeded()));
  }

  private static byte[] body(TestBed bed, int addresses) {
    LeadFile file =
        new LeadFile(
            new CompanyRange(1, bed.settings().companies()),
            List.of(DemoPerson.SELLER.email()),
            LeadFile.Ages.RECENT,
            bed.settings().seed(),
            Instant.now());
    StringBuilder lines = new StringBuilder();
    for (GeneratedLead lead : file.leads("E", addresses)) {
      lines.append("{\"address\":\"").append(lead.values().get("email")).append("\"}\n");
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Round call(TestBed bed, byte[] body) {
    String token = bed.suite().issuer().token(DemoPerson.SELLER);
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(bed.suite().service(Service.EMAIL_VALIDATION).url() + PATH))
            .timeout(Duration.ofMinutes(2))
            .header("content-type", "application/x-ndjson")
            .header("authorization", "Bearer " + token)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    ResourceMonitor.Cpu before = bed.resources().cpu();
    long began = System.nanoTime();
    try {
      HttpResponse<InputStream> answer = HTTP.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw new SuiteException("The batch was refused: " + answer.statusCode());
      }
      return read(bed, answer.body(), began, before);
    } catch (IOException e) {
      throw new SuiteException("The batch was not answered.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }

  private static Round read(TestBed bed, InputStream answer, long began, ResourceMonitor.Cpu before)
      throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long lines = 0;
    long bytes = 0;
    double first = Double.NaN;
    try (answer) {
      for (int length = answer.read(buffer); length >= 0; length = answer.read(buffer)) {
        first = Double.isNaN(first) ? (System.nanoTime() - began) / 1e9 : first;
        bytes += length;
        for (int i = 0; i < length; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpu =
        bed.resources().cpu().since(before).byName().get(Service.EMAIL_VALIDATION.directory());
    return new Round(seconds, first, lines, bytes, cpu, peakMebibytes(bed));
  }

  private static double peakMebibytes(TestBed bed) {
    return bed.resources().memory().stream()
        .filter(memory -> memory.name().equals(Service.EMAIL_VALIDATION.directory()))
        .mapToDouble(memory -> memory.peak() / MEBIBYTE)
        .findFirst()
        .orElse(-1);
  }

  private static Section table(int addresses, List<Round> all) {
    Section section =
        new Section(
                "Batches of " + String.format(Locale.ROOT, "%,d", addresses) + " addresses",
                "call",
                "addresses/s",
                "seconds",
                "seconds to the first byte",
                "answer MiB",
                "processor seconds of the service")
            .note("From sending to the last line of the answer. The first call finds a cold JVM.");
    for (int i = 0; i < all.size(); i++) {
      Round round = all.get(i);
      section.row(
          i + 1,
          addresses / round.seconds(),
          round.seconds(),
          round.firstSeconds(),
          round.bytes() / MEBIBYTE,
          round.cpuSeconds());
    }
    return section;
  }

  private static Section memory(double idle, List<Round> all) {
    Section section =
        new Section("Highest resident set of email-validation-service", "after", "MiB");
    section.row("its start", idle);
    for (int i = 0; i < all.size(); i++) {
      section.row("call " + (i + 1), all.get(i).peakMebibytes());
    }
    return section;
  }

  private static Outcome outcome(int addresses, List<Round> all, boolean succeeded) {
    List<Double> warm = all.stream().skip(1).map(round -> addresses / round.seconds()).toList();
    double median = Percentiles.of(warm).at(50);
    String measured =
        String.format(
            Locale.ROOT,
            "%,.0f addresses/s (median of %d calls of %,d; the first, cold one %,.0f)",
            median,
            warm.size(),
            addresses,
            addresses / all.get(0).seconds());
    return addresses == MAX_LINES
        ? Outcome.of(
            Target.EMAIL_BATCH,
            measured,
            succeeded && median >= Target.EMAIL_BATCH_ADDRESSES_PER_SECOND)
        : Outcome.notComparable(Target.EMAIL_BATCH, measured);
  }
}
