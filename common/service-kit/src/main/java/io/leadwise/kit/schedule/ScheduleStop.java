package io.leadwise.kit.schedule;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

/**
 * Has no scheduled method begin once the service stops: what they need, the database first of all,
 * goes while the scheduler itself would still tick.
 */
@ApplicationScoped
public class ScheduleStop {

  @Inject Scheduler scheduler;

  /** Where the operator set a delay, work ends when the delay begins. */
  void onDelay(@Observes ShutdownDelayInitiatedEvent event) {
    scheduler.pause();
  }

  void onStop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
    scheduler.pause();
  }
}
