package io.leadwise.lead.domain.selection;

import static io.leadwise.lead.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.lead.domain.runs.RunOverException;
import io.leadwise.lead.domain.value.InvalidValueException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunRulesTest {

  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();

  @Test
  void theFirstRunEverTakesOnlyTheNewestFew() {
    assertThat(run(true).leadLimit()).isEqualTo(100);
    assertThat(run(false).leadLimit()).isEqualTo(100_000);
  }

  @Test
  void aRunStopsAtItsLimit() {
    SelectionRun run = run(true);
    run.advance(98, NOW, UUID.randomUUID());

    assertThat(run.nextPageSize(500)).isEqualTo(2);
    assertThat(run.selectionDone()).isFalse();
    run.advance(2, NOW, UUID.randomUUID());
    assertThat(run.selectionDone()).isTrue();
  }

  @Test
  void aLeaseKeepsOthersOutUntilItEnds() {
    SelectionRun run = run(true);
    run.lease(ONE, NOW, Duration.ofMinutes(1));

    assertThat(run.mayBeSelectedBy(ONE, NOW)).isTrue();
    assertThat(run.mayBeSelectedBy(OTHER, NOW.plusSeconds(60))).isFalse();
    assertThat(run.mayBeSelectedBy(OTHER, NOW.plusSeconds(61))).isTrue();
  }

  @Test
  void aRunFailsAfterManyFailuresInARowOnly() {
    SelectionRun run = run(true);
    run.noteFailedPage(ONE, 2, NOW);
    run.advance(1, NOW, UUID.randomUUID());
    run.noteFailedPage(ONE, 2, NOW);
    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);

    run.noteFailedPage(ONE, 2, NOW);

    assertThat(run.status()).isEqualTo(RunStatus.FAILED);
    assertThat(run.completedAt()).isEqualTo(NOW);
  }

  @Test
  void aRunEndsWhenEverythingIsSelectedAndNothingIsPending() {
    SelectionRun run = run(true);
    run.advance(2, NOW, UUID.randomUUID());
    run.completeIfDone(new RunCounts(2, 2, 2, 1, 1), NOW);
    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);

    run.endSelection();
    run.completeIfDone(new RunCounts(2, 2, 2, 1, 0), NOW);
    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
    run.completeIfDone(new RunCounts(2, 2, 2, 1, 1), NOW);

    assertThat(run.status()).isEqualTo(RunStatus.COMPLETED);
    assertThat(run.finalCounts()).isEqualTo(new RunCounts(2, 2, 2, 1, 1));
  }

  @Test
  void aCancelledRunSelectsNoMoreAndIsOverWhenNothingIsInFlight() {
    SelectionRun run = run(true);
    run.advance(3, NOW, UUID.randomUUID());

    run.cancel(ONE, "an admin cancelled it", NOW);
    run.cancel(OTHER, "once more", NOW.plusSeconds(1));

    assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(run.cancelledBy()).isEqualTo(ONE);
    assertThat(run.cancelledAt()).isEqualTo(NOW);
    assertThat(run.cancellationReason()).isEqualTo("an admin cancelled it");
    assertThat(run.mayBeSelectedBy(ONE, NOW)).isFalse();
    run.completeIfDone(new RunCounts(3, 3, 3, 2, 0), NOW.plusSeconds(2));
    assertThat(run.isOver()).isFalse();
    run.completeIfDone(new RunCounts(3, 3, 3, 2, 1), NOW.plusSeconds(3));
    assertThat(run.isOver()).isTrue();
    assertThat(run.status()).isEqualTo(RunStatus.CANCELLED);
    assertThat(run.finalCounts()).isEqualTo(new RunCounts(3, 3, 3, 2, 1));
  }

  @Test
  void whatEndedByItselfIsNotCancelled() {
    SelectionRun run = run(true);
    run.endSelection();
    run.completeIfDone(RunCounts.NONE, NOW);

    assertThatThrownBy(() -> run.cancel(ONE, "too late", NOW))
        .isInstanceOf(RunOverException.class)
        .hasMessage("The run is completed already.");
  }

  @Test
  void aReplicaThatLostTheRunCannotFailIt() {
    SelectionRun run = run(true);
    run.lease(ONE, NOW, Duration.ofMinutes(1));

    run.noteFailedPage(OTHER, 1, NOW);

    assertThat(run.status()).isEqualTo(RunStatus.RUNNING);
    assertThat(run.mayBeSelectedBy(OTHER, NOW)).isFalse();
  }

  @Test
  void settingsHaveBorders() {
    assertThat(settings(1, 168).criteria().createdFrom(NOW)).isEqualTo(NOW.minusSeconds(86_400));
    assertThatThrownBy(() -> settings(0, 4)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> settings(366, 4)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> settings(14, 169)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void handRaisersAreThoseOfTheNamedSources() {
    AgentSettings settings = settings(14, 4);

    assertThat(settings.isHandRaiser("DEMO_REQUEST")).isTrue();
    assertThat(settings.isHandRaiser("REFERRAL")).isFalse();
    assertThat(settings.isHandRaiser(null)).isFalse();
  }

  private static SelectionRun run(boolean first) {
    return new SelectionRun(
        UUID.randomUUID(), RunTrigger.ON_DEMAND, ONE, settings(14, 4), first, NOW);
  }

  private static AgentSettings settings(int lookBackDays, int intervalHours) {
    return new AgentSettings(
        new SettingsChange(
            true,
            List.of("Salesperson"),
            lookBackDays,
            intervalHours,
            100,
            100_000,
            List.of("demo_request"),
            null,
            null),
        ONE,
        NOW);
  }
}
