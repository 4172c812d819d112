package io.leadwise.local.demo;

import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again and again until the answer is the one that is waited for. */
final class Waiting {

  private static final long PAUSE_MILLIS = 250;

  private Waiting() {}

  static <T> T until(Duration limit, Supplier<T> question, Predicate<T> enough, String tooLate) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (true) {
      T answer = question.get();
      if (enough.test(answer)) {
        return answer;
      }
      if (System.nanoTime() > deadline) {
        throw new SuiteException(tooLate);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
