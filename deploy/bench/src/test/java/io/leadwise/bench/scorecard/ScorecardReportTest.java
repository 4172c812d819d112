package io.leadwise.bench.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.bench.report.MarkdownReport;
import io.leadwise.bench.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScorecardReportTest {

  private final Report report =
      new Report("scorecard", Instant.parse("2026-11-24T08:00:00Z"), Map.of(), Map.of());

  @Test
  void theSlowestTrainingAndTheMedianRoundDecide() {
    ScorecardReport.write(
        new ScorecardRace.Result(List.of(6.0, 1.0), List.of(150_000.0, 300_000.0, 900_000.0)),
        report);

    assertThat(MarkdownReport.of(report))
        .contains("6.00 s at most | **not met** |")
        .contains("300,000 leads/s (min 150,000) | met |");
  }

  @Test
  void theSameSeedMakesTheSameLeads_andTheyCanBeLearnedFrom() {
    InventedOutcomes leads = new InventedOutcomes(7, 1_000);

    assertThat(new InventedOutcomes(7, 1_000).rows()).isEqualTo(leads.rows());
    assertThat(new InventedOutcomes(8, 1_000).rows()).isNotEqualTo(leads.rows());
    ScorecardRace.Result result = new ScorecardRace(leads).run(1, 0, 2);
    assertThat(result.trainingSeconds()).hasSize(1);
    assertThat(result.leadsPerSecond()).hasSize(2).allMatch(rate -> rate > 0);
  }
}
