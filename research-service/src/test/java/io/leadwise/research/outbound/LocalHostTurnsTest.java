package io.leadwise.research.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LocalHostTurnsTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  private final HostTurns turns = new LocalHostTurns();

  @Test
  void turnsQueueUpPerHost() {
    assertThat(turns.take("a.example", MINUTE, HOUR)).isZero();
    assertThat(turns.take("a.example", MINUTE, HOUR)).isBetween(MINUTE.minusSeconds(5), MINUTE);
    assertThat(turns.take("a.example", MINUTE, HOUR))
        .isBetween(MINUTE.multipliedBy(2).minusSeconds(5), MINUTE.multipliedBy(2));
    assertThat(turns.take("b.example", MINUTE, HOUR)).isZero();
  }

  @Test
  void aTurnThatIsNotTakenDelaysNobody() {
    turns.take("a.example", MINUTE, HOUR);

    assertThat(turns.take("a.example", MINUTE, Duration.ofSeconds(1))).isNegative();
    assertThat(turns.take("a.example", MINUTE, HOUR)).isLessThanOrEqualTo(MINUTE);
  }
}
