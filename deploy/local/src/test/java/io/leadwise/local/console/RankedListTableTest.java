package io.leadwise.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.local.console.RankedListTable.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankedListTableTest {

  @Test
  void eachLeadIsOneAlignedLine() {
    String table =
        RankedListTable.render(
            List.of(
                new Row(
                    1,
                    "Priya Raman",
                    "Siemens AG",
                    93.25,
                    "high",
                    "valid",
                    "draft email",
                    "Asked."),
                new Row(12, "Zoë Ng", "H&M", 7, "unknown", "risky (catch all)", "none", "Old.")),
            120);

    assertThat(table.lines())
        .containsExactly(
            "#   Lead         Company     Score  Fit      Email              Next action  Why",
            "──  ───────────  ──────────  ─────  ───────  ─────────────────  ───────────  ──────",
            "1   Priya Raman  Siemens AG  93.3   high     valid              draft email  Asked.",
            "12  Zoë Ng       H&M         7.0    unknown  risky (catch all)  none         Old.");
  }

  @Test
  void aLongReasonIsCutAtTheEdgeOfTheTerminal() {
    Row row = new Row(1, "A", "B", 1, "low", "valid", "none", "word ".repeat(60).strip());

    assertThat(RankedListTable.render(List.of(row), 100).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100))
        .last()
        .asString()
        .endsWith("…");
  }

  @Test
  void wideCharactersTakeTwoColumns() {
    assertThat(TextWidth.of("田中")).isEqualTo(4);
    assertThat(TextWidth.fit("田中製作所", 6)).isEqualTo("田中… ");
    assertThat(TextWidth.fit("Zoë", 5)).isEqualTo("Zoë  ");
  }

  @Test
  void anEmptyListIsAHeader() {
    assertThat(RankedListTable.render(List.of(), 80).lines()).hasSize(2);
  }
}
