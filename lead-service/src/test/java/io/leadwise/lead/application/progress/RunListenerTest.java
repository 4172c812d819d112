package io.leadwise.lead.application.progress;

import static io.leadwise.lead.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.lead.application.selection.RunView;
import io.leadwise.lead.domain.runs.RunEstimate;
import io.leadwise.lead.domain.runs.RunReading;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunListenerTest {

  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SelectionRun run = run();
  private final Reader reader = new Reader();
  private final AtomicInteger hungUp = new AtomicInteger();
  private RunListener listener;

  @BeforeEach
  void listen() {
    Multi.createFrom()
        .<RunSignal>emitter(
            emitter -> listener = new RunListener(emitter, hungUp::incrementAndGet, NOW),
            BackPressureStrategy.LATEST)
        .subscribe()
        .withSubscriber(reader);
  }

  @Test
  void onlyWhatIsNewIsTold() {
    reader.request(10);

    listener.tell(view(3), NOW);
    listener.tell(view(3), NOW.plusSeconds(1));
    listener.tell(view(4), NOW.plusSeconds(2));

    assertThat(reader.researched()).containsExactly(3L, 4L);
  }

  @Test
  void aSlowListenerGetsTheLatestAndNothingPilesUp() {
    reader.request(1);
    listener.tell(view(1), NOW);
    for (int i = 2; i <= 1_000; i++) {
      listener.tell(view(i), NOW.plusSeconds(i));
    }

    reader.request(10);

    assertThat(reader.researched()).containsExactly(1L, 1_000L);
  }

  @Test
  void theEndReachesASlowListenerToo() {
    listener.tell(view(1), NOW);
    run.endSelection();
    run.completeIfDone(new RunCounts(0, 0, 0, 0, 0), NOW.plusSeconds(1));
    listener.tell(view(0), NOW.plusSeconds(1));

    reader.request(10);

    assertThat(reader.taken).hasSize(1).first().isInstanceOf(RunSignal.End.class);
    assertThat(reader.completed).isTrue();
  }

  @Test
  void aHeartbeatComesWhenNothingElseDid() {
    reader.request(10);
    listener.tell(view(1), NOW);

    listener.beat(NOW.plusSeconds(14), HEARTBEAT);
    assertThat(reader.taken).hasSize(1);
    listener.beat(NOW.plusSeconds(15), HEARTBEAT);
    listener.beat(NOW.plusSeconds(16), HEARTBEAT);

    assertThat(reader.taken).hasSize(2).last().isInstanceOf(RunSignal.Heartbeat.class);
  }

  @Test
  void whoTakesNothingForAMinuteIsLetGoAndItsConnectionEnds() {
    listener.tell(view(1), NOW);

    assertThat(isThere(NOW.plusSeconds(59))).isTrue();
    assertThat(hungUp).hasValue(0);
    assertThat(isThere(NOW.plusSeconds(60))).isFalse();

    assertThat(hungUp).hasValue(1);
  }

  @Test
  void whoTakesSomethingEverySecondStaysHoweverLongTheRunTakes() {
    reader.request(1);
    for (int second = 0; second < 300; second++) {
      assertThat(isThere(NOW.plusSeconds(second))).isTrue();
      listener.tell(view(second), NOW.plusSeconds(second));
      listener.beat(NOW.plusSeconds(second), HEARTBEAT);
      // It is written while nobody looks.
      reader.request(1);
    }

    assertThat(reader.researched()).hasSize(300);
    assertThat(hungUp).hasValue(0);
  }

  @Test
  void whoLeftIsNotThere() {
    reader.request(1);
    reader.subscription.cancel();

    assertThat(isThere(NOW.plusSeconds(1))).isFalse();
    assertThat(hungUp).hasValue(0);
  }

  private boolean isThere(Instant now) {
    return listener.isThere(now, PATIENCE);
  }

  private RunView view(long researched) {
    RunCounts counts = new RunCounts(2_000, researched, 0, 0, 0);
    return new RunView(run, counts, RunEstimate.of(run, new RunReading(counts, 0), NOW), List.of());
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

  /** Takes as much as it is told to. */
  private static final class Reader implements Flow.Subscriber<RunSignal> {

    final List<RunSignal> taken = new ArrayList<>();
    Flow.Subscription subscription;
    boolean completed;

    void request(long many) {
      subscription.request(many);
    }

    List<Long> researched() {
      return taken.stream()
          .map(signal -> ((RunSignal.Progress) signal).view().counts().researched())
          .toList();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
    }

    @Override
    public void onNext(RunSignal signal) {
      taken.add(signal);
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      completed = true;
    }
  }
}
