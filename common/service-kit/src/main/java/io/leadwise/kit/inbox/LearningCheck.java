package io.leadwise.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Down until the topics that the service must know as a whole were read once since its start. */
@Readiness
@ApplicationScoped
class LearningCheck implements HealthCheck {

  @Inject Learning learning;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("learned-topics").up();
    for (TopicLearner learner : learning.learners()) {
      response.withData(learner.topic(), learner.state());
      if (!learner.isLearned()) {
        response.down();
      }
    }
    return response.build();
  }
}
