package io.leadwise.prioritization.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPlanTest {
  private final RetryPlan plan =
      new RetryPlan(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofDays(1));

  @Test
  void waitsDoubleUpToTheLongest() {
    assertThat(plan.waitAfter(1, 0, null)).isEqualTo(Duration.ofSeconds(10));
    assertThat(plan.waitAfter(2, 0, null)).isEqualTo(Duration.ofSeconds(20));
    assertThat(plan.waitAfter(9, 0, null)).isEqualTo(Duration.ofSeconds(2560));
    assertThat(plan.waitAfter(10, 0, null)).isEqualTo(Duration.ofHours(1));
    assertThat(plan.waitAfter(1_000, 0, null)).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void chanceShortensAWaitByUpToAHalf() {
    assertThat(plan.waitAfter(1, 1, null)).isEqualTo(Duration.ofSeconds(5));
    assertThat(plan.waitAfter(1, 0.5, null)).isEqualTo(Duration.ofMillis(7_500));
  }

  @Test
  void aTargetMayAskForMoreTimeButNotForEver() {
    assertThat(plan.waitAfter(1, 0, Duration.ofMinutes(5))).isEqualTo(Duration.ofMinutes(5));
    assertThat(plan.waitAfter(1, 0, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(10));
    assertThat(plan.waitAfter(1, 0, Duration.ofDays(3))).isEqualTo(Duration.ofHours(1));
  }
}
