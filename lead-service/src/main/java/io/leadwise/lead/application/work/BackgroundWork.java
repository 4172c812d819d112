package io.leadwise.lead.application.work;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Work that one thread does when it is woken. Waking it while it waits for its turn does nothing
 * more; waking it while it works makes it look once more. What fails is tried again at the next
 * tick.
 */
public final class BackgroundWork implements AutoCloseable {

  private static final Logger LOG = Logger.getLogger(BackgroundWork.class);
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final ExecutorService thread;
  private final AtomicBoolean queued = new AtomicBoolean();
  private final String name;
  private final Runnable work;
  private volatile boolean stopping;

  public BackgroundWork(String name, Runnable work) {
    this.name = name;
    this.work = work;
    this.thread =
        Executors.newSingleThreadExecutor(
            runnable -> {
              Thread made = new Thread(runnable, name);
              made.setDaemon(true);
              return made;
            });
  }

  /** Has the work done soon. */
  public void wake() {
    if (stopping || !queued.compareAndSet(false, true)) {
      return;
    }
    try {
      thread.execute(this::run);
    } catch (RejectedExecutionException e) {
      LOG.debugf("%s is stopping", name);
    }
  }

  /** Whether long work should end at its next checkpoint. */
  public boolean isStopping() {
    return stopping;
  }

  private void run() {
    queued.set(false);
    if (stopping) {
      return;
    }
    try {
      work.run();
    } catch (RuntimeException e) {
      if (stopping) {
        LOG.debugf("%s was cut off by the stop", name);
      } else {
        LOG.errorf(e, "%s failed and will be tried again", name);
      }
    }
  }

  /** Lets the page at hand finish. */
  @Override
  public void close() {
    stopping = true;
    thread.shutdown();
    try {
      if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warnf("%s did not end in time; another replica will go on with it", name);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
