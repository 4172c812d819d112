package io.leadwise.prioritization.application.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.prioritization.domain.change.InsightChange;
import io.leadwise.prioritization.domain.change.JournalEntry;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Flow;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InsightListenerTest {
  private static final UUID SOFIA = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  private static final UUID OMAR = UUID.fromString("5e11e600-0000-4000-8000-000000000002");
  private static final UUID LEAD = UUID.fromString("0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final ChangePlace START = new ChangePlace(1, 0);
  private static final ChangePlace HEAD = new ChangePlace(2, 0);

  private final Client client = new Client();
  private boolean hungUp;
  private InsightListener listener;

  @BeforeEach
  void begin() {
    Multi.createFrom()
        .<LiveSignal>emitter(
            emitter ->
                listener =
                    new InsightListener(
                        new Audience(SOFIA, SOFIA, NOW.plusSeconds(3_600)),
                        START,
                        emitter,
                        () -> hungUp = true,
                        4,
                        NOW),
            BackPressureStrategy.BUFFER)
        .onItem()
        .invoke(() -> listener.took())
        .subscribe()
        .withSubscriber(client);
  }

  @Test
  void whoTakesEverythingStandsWhereTheNewsEnd() {
    client.take(100);

    listener.tell(entries(SOFIA, 1, 3), HEAD, NOW);

    assertThat(client.places()).containsExactly(place(1), place(2), place(3));
    assertThat(listener.place()).isEqualTo(HEAD);
  }

  @Test
  void newsAboutOthersAreSteppedOver() {
    client.take(100);

    listener.tell(entries(OMAR, 1, 3), HEAD, NOW);

    assertThat(client.got).isEmpty();
    assertThat(listener.place()).isEqualTo(HEAD);
  }

  @Test
  void whoIsSlowIsToldNoMoreThanTheBufferHolds_andGoesOnWhereItStands() {
    listener.tell(entries(SOFIA, 1, 10), HEAD, NOW);
    assertThat(listener.isFull()).isTrue();
    assertThat(listener.place()).isEqualTo(place(4));

    client.take(4);
    listener.tell(entries(SOFIA, 5, 10), HEAD, NOW);
    client.take(100);
    listener.tell(entries(SOFIA, 9, 10), HEAD, NOW);

    assertThat(client.places())
        .containsExactlyElementsOf(
            LongStream.rangeClosed(1, 10).mapToObj(InsightListenerTest::place).toList());
    assertThat(listener.place()).isEqualTo(HEAD);
  }

  @Test
  void whoTakesNothingForTooLongIsDropped() {
    listener.tell(entries(SOFIA, 1, 2), HEAD, NOW);

    assertThat(listener.isThere(NOW.plusSeconds(29), PATIENCE)).isTrue();
    assertThat(listener.isThere(NOW.plusSeconds(31), PATIENCE)).isFalse();
    assertThat(hungUp).isTrue();
  }

  @Test
  void whoTakesSlowlyIsNotDropped() {
    listener.tell(entries(SOFIA, 1, 3), HEAD, NOW);
    client.take(1);
    assertThat(listener.isThere(NOW.plusSeconds(31), PATIENCE)).isTrue();
    client.take(1);
    assertThat(listener.isThere(NOW.plusSeconds(62), PATIENCE)).isTrue();
    assertThat(hungUp).isFalse();
  }

  @Test
  void aHeartbeatNamesThePlace() {
    client.take(100);
    listener.tell(List.of(), HEAD, NOW);

    listener.beat(NOW.plusSeconds(14), Duration.ofSeconds(15));
    assertThat(client.got).isEmpty();
    listener.beat(NOW.plusSeconds(15), Duration.ofSeconds(15));
    assertThat(client.got).containsExactly(new LiveSignal.Heartbeat(HEAD));
  }

  private static List<JournalEntry> entries(UUID owner, long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(
            position ->
                new JournalEntry(
                    place(position), InsightChange.removed(LEAD, owner, NOW), null, null))
        .toList();
  }

  private static ChangePlace place(long position) {
    return new ChangePlace(1, position);
  }

  /** Takes as much as a test lets it. */
  private static final class Client implements Flow.Subscriber<LiveSignal> {
    private final List<LiveSignal> got = new ArrayList<>();
    private Flow.Subscription subscription;

    void take(long signals) {
      subscription.request(signals);
    }

    List<ChangePlace> places() {
      return got.stream().map(signal -> ((LiveSignal.Changed) signal).place()).toList();
    }

    @Override
    public void onSubscribe(Flow.Subscription next) {
      subscription = next;
    }

    @Override
    public void onNext(LiveSignal signal) {
      got.add(signal);
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {
      subscription = null;
    }
  }
}
