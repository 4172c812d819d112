package io.leadwise.prioritization.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.ConsentStub;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class LearningRepositoryTest {
  private static final Instant DUE = Instant.parse("2026-11-24T03:00:00Z");
  private static final Duration LEASE = Duration.ofMinutes(10);

  @Inject LearningRepository learning;

  @Test
  @TestTransaction
  void ofAllReplicasOneLearns_andAnotherOneWhenThatOneDied() {
    learning.planTraining(DUE);

    assertThat(claimedAt(DUE.minusSeconds(1))).isFalse();
    assertThat(claimedAt(DUE)).isTrue();
    assertThat(claimedAt(DUE.plusSeconds(1))).isFalse();
    assertThat(claimedAt(DUE.plus(LEASE))).isTrue();
  }

  @Test
  @TestTransaction
  void whatIsDoneIsNotDoneAgainBeforeTheNextDay() {
    learning.planTraining(DUE);
    assertThat(claimedAt(DUE)).isTrue();
    learning.planTraining(DUE.plus(Duration.ofDays(1)));

    assertThat(claimedAt(DUE.plus(Duration.ofHours(23)))).isFalse();
    assertThat(claimedAt(DUE.plus(Duration.ofHours(24)))).isTrue();
  }

  private boolean claimedAt(Instant now) {
    return learning.claimTraining(now, now.plus(LEASE));
  }
}
