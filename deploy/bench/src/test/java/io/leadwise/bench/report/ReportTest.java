package io.leadwise.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

  private final Report report =
      new Report(
          "selection-to-insight",
          Instant.parse("2026-11-24T08:00:00Z"),
          Map.of("cores", 2),
          Map.of("leads", 10_000));

  @Test
  void eachTargetStandsBesideWhatWasMeasured() {
    report.add(Outcome.of(Target.THROUGHPUT, "412 leads/s", false));
    report.add(Outcome.of(Target.COLD_START, "21.0 s", true));

    String markdown = MarkdownReport.of(report);

    assertThat(markdown)
        .contains(
            "| Whole run, 10,000 leads of 2,000 companies | ≥ 1,000 leads/s from selection to"
                + " published insight | 412 leads/s | **not met** |")
        .contains("| Cold start of the whole suite | < 30 s | 21.0 s | met |")
        .contains("| POST lead → insight readable | p50 < 200 ms, p99 < 1 s | - | not measured |");
    assertThat(report.outcomes()).hasSize(Target.values().length);
  }

  @Test
  void numbersAreShortInTheTableAndWholeInTheFile() throws Exception {
    report.add(
        new Section("Numbers", "name", "value")
            .row("long", 1_234_567L)
            .row("rate", 1234.5678)
            .row("small", 0.01234)
            .row("none", Double.NaN)
            .row("nothing", null)
            .row("text | with a bar", "x"));

    assertThat(MarkdownReport.of(report))
        .contains("| long | 1,234,567 |")
        .contains("| rate | 1,235 |")
        .contains("| small | 0.0123 |")
        .contains("| none | - |")
        .contains("| nothing | - |")
        .contains("| text \\| with a bar | x |");
    JsonNode rows = new ObjectMapper().readTree(JsonReport.of(report)).at("/sections/0/rows");
    assertThat(rows.get(1).path("value").asDouble()).isEqualTo(1234.5678);
    assertThat(rows.get(3).path("value").isNull()).isTrue();
  }

  @Test
  void aFailureIsSaidFirstAndInBoth() throws Exception {
    report.fail("3 leads have no complete insight.");

    assertThat(report.succeeded()).isFalse();
    assertThat(MarkdownReport.of(report))
        .contains("- **Failed:** 3 leads have no complete insight.")
        .doesNotContain("It went through");
    JsonNode json = new ObjectMapper().readTree(JsonReport.of(report));
    assertThat(json.path("succeeded").asBoolean()).isFalse();
    assertThat(json.path("failures")).hasSize(1);
  }

  @Test
  void valuesOverTimeAreInTheFile() throws Exception {
    report.series("progress", Map.of("selected", List.of(List.of(0.2, 500))));

    assertThat(
            new ObjectMapper().readTree(JsonReport.of(report)).at("/series/progress/selected/0/1"))
        .hasToString("500");
  }

  @Test
  void aRowHasAsManyValuesAsThereAreColumns() {
    Section section = new Section("Numbers", "name", "value");

    assertThatThrownBy(() -> section.row("one")).isInstanceOf(IllegalArgumentException.class);
  }
}
