package io.leadwise.lead.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownEvent;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class TicksTest {

  private final Ticks ticks = new Ticks();

  @Test
  void nothingBeginsOnceTheServiceStops() throws Exception {
    AtomicBoolean ran = new AtomicBoolean();
    ticks.stop(new ShutdownEvent());

    ticks.run(() -> ran.set(true));

    assertThat(ran).isFalse();
    assertThat(ticks.isStopping()).isTrue();
  }

  @Test
  void whatHasBegunEndsBeforeTheStopGoesOn() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    Thread tick =
        new Thread(
            () ->
                ticks.run(
                    () -> {
                      began.countDown();
                      while (!ticks.isStopping()) {
                        Thread.onSpinWait();
                      }
                      ended.set(true);
                    }));
    tick.start();
    began.await();

    ticks.stop(new ShutdownEvent());

    assertThat(ended).isTrue();
    tick.join();
  }

  @Test
  void aTickThatHangsHoldsTheStopUpForASecondOnly() throws Exception {
    CountDownLatch began = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread tick =
        new Thread(
            () ->
                ticks.run(
                    () -> {
                      began.countDown();
                      await(release);
                    }));
    tick.start();
    began.await();

    long start = System.nanoTime();
    ticks.stop(new ShutdownEvent());
    long millis = (System.nanoTime() - start) / 1_000_000;

    assertThat(millis).isBetween(900L, 5_000L);
    release.countDown();
    tick.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
