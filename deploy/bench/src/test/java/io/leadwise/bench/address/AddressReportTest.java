package io.leadwise.bench.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.bench.address.AddressRace.Round;
import io.leadwise.bench.report.MarkdownReport;
import io.leadwise.bench.report.Report;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressReportTest {

  private final Report report =
      new Report("addresses", Instant.parse("2026-11-24T08:00:00Z"), Map.of(), Map.of());

  @Test
  void theMedianOfTheRoundsDecides() {
    AddressReport.write(
        List.of(new Round(300, 200), new Round(900, 100), new Round(220, 200)), report);

    assertThat(MarkdownReport.of(report))
        .contains("1.50 × (min 1.10, max 9.00) | met |")
        .contains("| JMail: syntax | 100 | 200 | 200 |");
  }

  @Test
  void moreThanHalfAsMuchAgainMissesTheTarget() {
    AddressReport.write(List.of(new Round(302, 200)), report);

    assertThat(MarkdownReport.of(report)).contains("1.51 × (min 1.51, max 1.51) | **not met** |");
  }
}
