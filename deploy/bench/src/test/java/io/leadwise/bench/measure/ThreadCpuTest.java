package io.leadwise.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ThreadCpuTest {

  @Test
  void threadsAreKnownByTheirNames() {
    assertThat(ThreadCpu.purpose("data-plane-kafka-request-handler-0")).isEqualTo("Kafka broker");
    assertThat(ThreadCpu.purpose("kafka-1-raft-io-thread")).isEqualTo("Kafka broker");
    assertThat(ThreadCpu.purpose("kafka-admin-client-thread | adminclient-3")).isEqualTo("meters");
    assertThat(ThreadCpu.purpose("bench-lag")).isEqualTo("meters");
    assertThat(ThreadCpu.purpose("vert.x-eventloop-thread-1")).isEqualTo("gateway");
    assertThat(ThreadCpu.purpose("HttpClient-1-Worker-0")).isEqualTo("requests of the bench");
    assertThat(ThreadCpu.purpose("sample-dns")).isEqualTo("stub DNS");
  }

  @Test
  void aThreadThatBeganMeanwhileCountsWhole() throws Exception {
    ThreadCpu before = ThreadCpu.now();
    CountDownLatch worked = new CountDownLatch(1);
    CountDownLatch measured = new CountDownLatch(1);
    Thread thread = new Thread(() -> workThenWait(worked, measured), "bench-test");
    thread.start();
    worked.await();

    assertThat(before.used(-1).get("meters")).isGreaterThanOrEqualTo(0.02);
    assertThat(before.used(thread.getId()).get("stub web")).isGreaterThanOrEqualTo(0.02);
    measured.countDown();
  }

  private static void workThenWait(CountDownLatch worked, CountDownLatch measured) {
    var threads = java.lang.management.ManagementFactory.getThreadMXBean();
    while (threads.getCurrentThreadCpuTime() < 25_000_000) {
      Thread.onSpinWait();
    }
    worked.countDown();
    try {
      measured.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
