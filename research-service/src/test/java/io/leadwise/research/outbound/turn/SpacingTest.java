package io.leadwise.research.outbound.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpacingTest {

  private static final int COUNT = 6;

  @Test
  void thoseWhoComeAtOnceGoOneAfterTheOther() throws Exception {
    Spacing spacing = new Spacing();
    Duration interval = Duration.ofMillis(20);
    CyclicBarrier together = new CyclicBarrier(COUNT);
    ConcurrentLinkedQueue<Long> passed = new ConcurrentLinkedQueue<>();
    ExecutorService threads = Executors.newFixedThreadPool(COUNT);
    try {
      List<Future<Void>> all =
          IntStream.range(0, COUNT)
              .mapToObj(
                  i ->
                      threads.<Void>submit(
                          () -> {
                            together.await();
                            spacing.pass("a.example", interval);
                            passed.add(System.nanoTime());
                            return null;
                          }))
              .toList();
      for (Future<Void> one : all) {
        one.get();
      }
    } finally {
      threads.shutdownNow();
    }

    List<Long> times = passed.stream().sorted().toList();
    assertThat(times.get(COUNT - 1) - times.get(0))
        .isGreaterThanOrEqualTo(interval.multipliedBy(COUNT - 2).toNanos());
  }

  @Test
  void othersAreNotHeldUp() throws Exception {
    Spacing spacing = new Spacing();

    spacing.pass("a.example", Duration.ofDays(1));
    spacing.pass("b.example", Duration.ofDays(1));
    spacing.pass("a.example", Duration.ZERO);
  }
}
