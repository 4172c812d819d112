package io.leadwise.research.outbound.turn;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.outbound.turn.Turn.Standing;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalTurnsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final LocalTurns turns = new LocalTurns();

  @Test
  void turnsQueueUpPerHost() {
    assertThat(wait("a.example", HOUR)).isZero();
    assertThat(wait("a.example", HOUR)).isBetween(MINUTE.minusSeconds(5), MINUTE);
    assertThat(wait("a.example", HOUR))
        .isBetween(MINUTE.multipliedBy(2).minusSeconds(5), MINUTE.multipliedBy(2));
    assertThat(wait("b.example", HOUR)).isZero();
  }

  @Test
  void aTurnThatIsNotTakenDelaysNobody() {
    wait("a.example", HOUR);

    assertThat(turns.take("a.example", MINUTE, Duration.ofSeconds(1)).standing())
        .isEqualTo(Standing.CROWDED);
    assertThat(wait("a.example", HOUR)).isLessThanOrEqualTo(MINUTE);
  }

  @Test
  void aPauseHoldsForThoseWhoNeedNotWaitBetweenTurns_andIsNeverShortened() {
    turns.pause("a.example", HOUR);
    turns.pause("a.example", MINUTE);

    assertThat(turns.take("a.example", Duration.ZERO, MINUTE).standing())
        .isEqualTo(Standing.PAUSED);
    assertThat(turns.take("b.example", Duration.ZERO, MINUTE).delay()).isZero();
  }

  private Duration wait(String who, Duration longest) {
    Turn turn = turns.take(who, MINUTE, longest);
    assertThat(turn.standing()).isEqualTo(Standing.GRANTED);
    return turn.delay();
  }
}
