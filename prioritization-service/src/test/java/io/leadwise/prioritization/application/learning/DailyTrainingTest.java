package io.leadwise.prioritization.application.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.domain.learning.Model;
import io.leadwise.prioritization.persistence.LearningRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class DailyTrainingTest {
  @Inject DailyTraining training;
  @Inject LearningRepository learning;
  @Inject Models models;

  @Test
  void whenItIsTimeAModelIsLearnedOnce_andNobodyAskedForIt() {
    learning.planTraining(Instant.EPOCH);

    assertThat(training.trainIfDue()).isTrue();
    Model learned = models.latest().orElseThrow();
    assertThat(training.trainIfDue()).isFalse();

    assertThat(learned.trainedBy()).isNull();
    assertThat(models.latest().orElseThrow().version()).isEqualTo(learned.version());
  }
}
