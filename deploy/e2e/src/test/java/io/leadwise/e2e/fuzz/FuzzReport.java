package io.leadwise.e2e.fuzz;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What came out of it: how many of what, and one example of each rule that was broken. */
final class FuzzReport {

  private static final int LONGEST_BODY = 600;

  private final long seed;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<String, String> failures = new LinkedHashMap<>();
  private final Set<String> answered = new TreeSet<>();
  private int requests;
  private int overloaded;

  FuzzReport(long seed) {
    this.seed = seed;
  }

  /** Counts an answer. */
  void count(FuzzRequest request, FuzzAnswer answer) {
    requests++;
    statuses.merge(answer.status(), 1, Integer::sum);
    if (AnswerRules.isOverloaded(answer)) {
      overloaded++;
    }
    if (answer.status() < 300) {
      answered.add(request.operation().toString());
    }
  }

  /** Keeps the first request that broke a rule in this way. */
  void broken(FuzzRequest request, FuzzAnswer answer, String rule) {
    // Values differ from one to the next; what is wrong does not.
    String kind =
        rule.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…").replaceAll("\\d{4,}|/\\d+", "…");
    String body = answer.body();
    failures.putIfAbsent(
        request.operation() + ": " + kind.substring(0, Math.min(kind.length(), 160)),
        "%s%n    %s%n    -> %d %s"
            .formatted(
                rule,
                request.curl(),
                answer.status(),
                body.substring(0, Math.min(body.length(), LONGEST_BODY))));
  }

  int requests() {
    return requests;
  }

  /** Operations that answered with 2xx at least once. */
  Set<String> answered() {
    return answered;
  }

  /** An example of each rule that was broken, by operation and rule. */
  Map<String, String> failures() {
    return failures;
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder(
            "fuzz: seed %d, %d requests, statuses %s, %d operations answered 2xx, %d overloaded%n"
                .formatted(seed, requests, statuses, answered.size(), overloaded));
    failures.forEach((what, how) -> text.append("%n%s%n  %s%n".formatted(what, how)));
    return text.toString();
  }
}
