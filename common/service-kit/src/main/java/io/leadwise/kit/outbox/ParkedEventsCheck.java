package io.leadwise.kit.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Down while an event is parked. A wellness check, since the service itself works on: taking it out
 * of the traffic would help nobody.
 */
@Wellness
@ApplicationScoped
class ParkedEventsCheck implements HealthCheck {

  @Inject OutboxLifecycle outbox;

  @Override
  public HealthCheckResponse call() {
    OutboxState state = outbox.state();
    return HealthCheckResponse.named("outbox")
        .status(state.parked() == 0)
        .withData("waiting", state.waiting())
        .withData("parked", state.parked())
        .withData("oldestSeconds", Math.round(state.oldestSeconds()))
        .build();
  }
}
