package io.leadwise.lead.application.work;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Lets scheduled work begin only while the service runs. When it stops, what has begun gets a
 * moment to end before the database goes, and nothing begins any more.
 */
@ApplicationScoped
public class Ticks {

  private static final Logger LOG = Logger.getLogger(Ticks.class);
  private static final int MANY = 1_000;
  private static final int GRACE_MILLIS = 1_000;

  private final Semaphore running = new Semaphore(MANY);
  private volatile boolean stopping;

  /** Does the work now, unless the service stops. */
  public void run(Runnable tick) {
    if (stopping || !running.tryAcquire()) {
      return;
    }
    try {
      if (!stopping) {
        tick.run();
      }
    } finally {
      running.release();
    }
  }

  /** Whether long work should end at its next checkpoint. */
  public boolean isStopping() {
    return stopping;
  }

  /** First of all: everything that ticks relies on what is stopped after it. */
  void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event)
      throws InterruptedException {
    stopping = true;
    if (!running.tryAcquire(MANY, GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
      LOG.warn("Scheduled work did not end in time; the next start goes on with it");
    }
  }
}
