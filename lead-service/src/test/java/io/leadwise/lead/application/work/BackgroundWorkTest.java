package io.leadwise.lead.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackgroundWorkTest {

  @Test
  void thePageAtHandEndsAndNothingBeginsAfterwards() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    AtomicInteger pages = new AtomicInteger();
    BackgroundWork[] self = new BackgroundWork[1];
    self[0] =
        new BackgroundWork(
            "test",
            () -> {
              began.countDown();
              while (!self[0].isStopping()) {
                Thread.onSpinWait();
              }
              pages.incrementAndGet();
            });
    self[0].wake();
    began.await();
    self[0].wake();

    self[0].close();
    self[0].wake();

    assertThat(pages).hasValue(1);
  }

  @Test
  void workThatHangsHoldsTheStopUpForASecondOnly() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    BackgroundWork work =
        new BackgroundWork(
            "test",
            () -> {
              began.countDown();
              try {
                release.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    work.wake();
    began.await();

    long start = System.nanoTime();
    work.close();

    assertThat((System.nanoTime() - start) / 1_000_000).isBetween(900L, 5_000L);
    release.countDown();
  }
}
