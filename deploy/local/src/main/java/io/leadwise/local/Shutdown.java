package io.leadwise.local;

import io.leadwise.local.service.ServiceProcess;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Stops what was started, the latest first; processes of services all at the same time. */
final class Shutdown {

  private static final System.Logger LOG = System.getLogger(Shutdown.class.getName());
  private static final Duration START_TO_END = Duration.ofSeconds(60);

  private final Deque<AutoCloseable> started = new ArrayDeque<>();
  private final Deque<AutoCloseable> ground = new ArrayDeque<>();
  private final ReentrantLock stopping = new ReentrantLock();
  private final CountDownLatch startEnded = new CountDownLatch(1);
  private Thread hook;
  private boolean over;

  /** Runs by itself when the JVM ends before {@link #run()} was called. */
  void atEndOfJvm() {
    hook = new Thread(this::runAtEndOfJvm, "leadwise-stop");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says that nothing more will be started: to be called before {@link #run()}. */
  void startEnded() {
    startEnded.countDown();
  }

  /**
   * Notes something that was started: it is stopped before what was noted earlier.
   *
   * @throws SuiteException when the stop is over already; the thing is stopped at once
   */
  void before(AutoCloseable thing) {
    note(started, thing);
  }

  /** As {@link #before}, for what everything else stands on: it goes last of all. */
  void last(AutoCloseable thing) {
    note(ground, thing);
  }

  /** Whether the stop has begun. */
  boolean isOver() {
    synchronized (started) {
      return over;
    }
  }

  /** Stops everything; called again, it waits until the first call is done. */
  void run() {
    stopping.lock();
    try {
      stopStarted();
      take(ground).forEach(Shutdown::close);
    } finally {
      stopping.unlock();
    }
    forgetHook();
  }

  private void runAtEndOfJvm() {
    stopping.lock();
    try {
      stopStarted();
      // What is being started right now is noted, and thereby stopped, only when it has started.
      if (!startEnded.await(START_TO_END.toSeconds(), TimeUnit.SECONDS)) {
        LOG.log(System.Logger.Level.WARNING, "Something was still starting when the JVM ended");
      }
      take(ground).forEach(Shutdown::close);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopping.unlock();
    }
  }

  private void note(Deque<AutoCloseable> things, AutoCloseable thing) {
    synchronized (started) {
      if (!over) {
        things.push(thing);
        return;
      }
    }
    close(thing);
    throw new SuiteException("Stopped while it was starting.");
  }

  private void stopStarted() {
    List<AutoCloseable> things = take(started);
    CompletableFuture<?>[] processes =
        things.stream()
            .filter(ServiceProcess.class::isInstance)
            .map(p -> CompletableFuture.runAsync(() -> close(p), task -> new Thread(task).start()))
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(processes).join();
    things.stream().filter(t -> !(t instanceof ServiceProcess)).forEach(Shutdown::close);
  }

  private List<AutoCloseable> take(Deque<AutoCloseable> things) {
    synchronized (started) {
      over = true;
      List<AutoCloseable> taken = new ArrayList<>(things);
      things.clear();
      return taken;
    }
  }

  private void forgetHook() {
    if (hook != null && Thread.currentThread() != hook) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        LOG.log(System.Logger.Level.DEBUG, "The JVM is ending already", e);
      }
    }
  }

  private static void close(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      LOG.log(System.Logger.Level.WARNING, "Something did not stop cleanly", e);
    }
  }
}
