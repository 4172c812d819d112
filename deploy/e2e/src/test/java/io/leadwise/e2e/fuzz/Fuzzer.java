package io.leadwise.e2e.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.local.Suite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * Asks every operation of the merged document of a suite, round after round, one aim after the
 * other. The same seed makes the same choices; ids and times of the suite differ each time.
 */
final class Fuzzer {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<Aim> AIMS = List.of(Aim.values());

  private final List<FuzzOperation> operations;
  private final FuzzClient client;
  private final RequestFactory requests;
  private final AnswerRules rules;
  private final KnownValues known;
  private final FuzzReport report;

  Fuzzer(Suite suite, FuzzDocument document, KnownValues known, long seed) {
    Random random = new Random(seed);
    this.operations = document.operations();
    this.client = new FuzzClient(suite);
    this.known = known;
    this.requests =
        new RequestFactory(
            new ValidValues(document, known, random), new BadValues(random), known, random);
    this.rules = new AnswerRules(document);
    this.report = new FuzzReport(seed);
  }

  /** How many operations there are. */
  int operations() {
    return operations.size();
  }

  /** So many requests of each operation. */
  FuzzReport rounds(int rounds) {
    for (int round = 0; round < rounds; round++) {
      round(round);
    }
    return report;
  }

  /** As many rounds as begin within that time. */
  FuzzReport during(Duration time, Clock clock) {
    Instant end = clock.instant().plus(time);
    for (int round = 0; clock.instant().isBefore(end); round++) {
      round(round);
    }
    return report;
  }

  private void round(int round) {
    for (int i = 0; i < operations.size(); i++) {
      // The first rounds only learn what there is to ask for.
      Aim aim = round < 2 ? Aim.VALID : AIMS.get((round + i) % AIMS.size());
      ask(requests.make(operations.get(i), aim));
    }
  }

  private void ask(FuzzRequest request) {
    FuzzAnswer answer = client.send(request);
    report.count(request, answer);
    rules.broken(request, answer).forEach(rule -> report.broken(request, answer, rule));
    if (answer.status() < 300) {
      learn(request, answer);
    }
  }

  private void learn(FuzzRequest request, FuzzAnswer answer) {
    String location = answer.headers().get("location");
    String path = location == null ? request.path() : location.replaceFirst("^https?://[^/]+", "");
    String tag = answer.headers().get("etag");
    if (tag != null) {
      known.version(path, tag);
    }
    if (answer.mediaType().equals("application/json")) {
      try {
        known.learn(request.operation(), JSON.readTree(answer.body()));
      } catch (JsonProcessingException e) {
        report.broken(request, answer, "no JSON: " + e.getOriginalMessage());
      }
    }
  }
}
