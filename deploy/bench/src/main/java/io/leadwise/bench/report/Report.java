package io.leadwise.bench.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that one measurement found out. */
public final class Report {

  private final String scenario;
  private final Instant startedAt;
  private final Map<String, Object> machine;
  private final Map<String, Object> options;
  private final Map<Target, Outcome> outcomes = new EnumMap<>(Target.class);
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, Object> series = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * An empty report.
   *
   * @param options by name, as they were given
   */
  public Report(
      String scenario,
      Instant startedAt,
      Map<String, Object> machine,
      Map<String, Object> options) {
    this.scenario = scenario;
    this.startedAt = startedAt;
    this.machine = machine;
    this.options = options;
  }

  public void add(Outcome outcome) {
    outcomes.put(outcome.target(), outcome);
  }

  public Report add(Section section) {
    sections.add(section);
    return this;
  }

  /** Adds values over time, for the file only. */
  public void series(String name, Object values) {
    series.put(name, values);
  }

  /** Says, in a sentence, why the measurement does not count. */
  public void fail(String sentence) {
    failures.add(sentence);
  }

  /** Says, in a sentence, what a reader must know before any number. */
  public void remark(String sentence) {
    remarks.add(sentence);
  }

  /** Whether it was measured what was to be measured; whatever the numbers say. */
  public boolean succeeded() {
    return failures.isEmpty();
  }

  public String scenario() {
    return scenario;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Map<String, Object> machine() {
    return machine;
  }

  public Map<String, Object> options() {
    return options;
  }

  /** Every target, in the order of the design. */
  public List<Outcome> outcomes() {
    return Arrays.stream(Target.values())
        .map(t -> outcomes.getOrDefault(t, Outcome.notMeasured(t)))
        .toList();
  }

  public List<Section> sections() {
    return sections;
  }

  public Map<String, Object> series() {
    return series;
  }

  public List<String> failures() {
    return failures;
  }

  public List<String> remarks() {
    return remarks;
  }
}
