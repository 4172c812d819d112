package io.leadwise.lead.domain.runs;

import static io.leadwise.lead.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.domain.selection.SettingsChange;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunEstimateTest {

  private final SelectionRun run = run();

  @Test
  void beforeTheLeadsAreCountedNothingIsKnown() {
    RunEstimate estimate = RunEstimate.of(run, reading(0, 0, 0), NOW.plusSeconds(1));

    assertThat(estimate).isEqualTo(new RunEstimate(0, 0, null));
  }

  @Test
  void theEstimateCountsOnWhatIsExpectedWhileLeadsAreStillSelected() {
    run.expect(1_000);
    run.advance(300, NOW, UUID.randomUUID());

    RunEstimate estimate = RunEstimate.of(run, reading(300, 100, 100), NOW.plusSeconds(10));

    assertThat(estimate).isEqualTo(new RunEstimate(10, 10, 90L));
  }

  @Test
  void onlyTheLastHalfMinuteTellsThePace() {
    run.advance(1_000, NOW, UUID.randomUUID());
    run.endSelection();

    RunEstimate slow = RunEstimate.of(run, reading(1_000, 700, 60), NOW.plusSeconds(300));
    RunEstimate stuck = RunEstimate.of(run, reading(1_000, 700, 0), NOW.plusSeconds(300));

    assertThat(slow).isEqualTo(new RunEstimate(70, 2, 150L));
    assertThat(stuck).isEqualTo(new RunEstimate(70, 0, null));
  }

  @Test
  void theFirstMomentsDoNotExaggerateThePace() {
    run.advance(100, NOW, UUID.randomUUID());
    run.endSelection();

    RunEstimate estimate = RunEstimate.of(run, reading(100, 5, 5), NOW.plusMillis(10));

    assertThat(estimate.leadsPerSecond()).isEqualTo(5);
  }

  @Test
  void aHundredPercentIsReachedAtTheEndOnlyAndTheAverageIsTold() {
    run.advance(200, NOW, UUID.randomUUID());
    run.endSelection();
    RunEstimate almost = RunEstimate.of(run, reading(200, 199, 10), NOW.plusSeconds(20));
    run.completeIfDone(new RunCounts(200, 200, 200, 190, 10), NOW.plusSeconds(20));

    RunEstimate over =
        RunEstimate.of(run, new RunReading(run.finalCounts(), 0), NOW.plusSeconds(90));

    assertThat(almost.percent()).isEqualTo(99);
    assertThat(over).isEqualTo(new RunEstimate(100, 10, 0L));
  }

  private static RunReading reading(long selected, long finished, long lately) {
    return new RunReading(new RunCounts(selected, 0, 0, finished, 0), lately);
  }

  private static SelectionRun run() {
    AgentSettings settings =
        new AgentSettings(
            new SettingsChange(
                true, List.of("salesperson"), 14, 4, 100, 100_000, List.of(), null, null),
            null,
            NOW);
    return new SelectionRun(UUID.randomUUID(), RunTrigger.SCHEDULED, null, settings, false, NOW);
  }
}
