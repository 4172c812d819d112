package io.leadwise.prioritization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RestTest {

  // The origin of System.nanoTime is anywhere: here it overflows on the way.
  private long now = Long.MAX_VALUE - Duration.ofMillis(50).toNanos();
  private int done;
  private final Rest rest = new Rest(() -> now, 20, Duration.ofMinutes(1));

  @Test
  void theRestIsManyTimesAsLongAsTheWork() {
    work(Duration.ofMillis(100));
    pass(Duration.ofMillis(1_999));
    work(Duration.ofMillis(100));
    assertThat(done).isEqualTo(1);

    pass(Duration.ofMillis(1));
    work(Duration.ofMillis(100));
    assertThat(done).isEqualTo(2);
  }

  @Test
  void nobodyRestsLongerThanAtMost() {
    work(Duration.ofHours(1));
    pass(Duration.ofMinutes(1));
    work(Duration.ZERO);

    assertThat(done).isEqualTo(2);
  }

  @Test
  void workThatFailsIsRestedFromToo() {
    assertThatThrownBy(
            () ->
                rest.unlessResting(
                    () -> {
                      pass(Duration.ofSeconds(1));
                      throw new IllegalStateException("the database is away");
                    }))
        .isInstanceOf(IllegalStateException.class);
    pass(Duration.ofSeconds(19));
    work(Duration.ZERO);

    assertThat(done).isZero();
  }

  private void work(Duration length) {
    rest.unlessResting(
        () -> {
          done++;
          pass(length);
        });
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }
}
