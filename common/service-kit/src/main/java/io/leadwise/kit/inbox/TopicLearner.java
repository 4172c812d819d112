package io.leadwise.kit.inbox;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Reads a topic once, from its beginning to where its end was at the start, without a consumer
 * group: what the group read before, or another replica reads now, does not matter. It tries again
 * for as long as the broker does not answer, and says meanwhile what it waits for.
 */
final class TopicLearner implements Runnable {

  private static final Logger LOG = Logger.getLogger(TopicLearner.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final String topic;
  private final Supplier<Consumer<String, byte[]>> consumers;
  private final java.util.function.Consumer<ConsumerRecords<String, byte[]>> work;
  private final Duration patience;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private volatile String waitsFor = "waits for the broker";
  private volatile boolean learned;

  /**
   * @param consumers makes a consumer without a group
   * @param work handles a poll; returns when it is done
   * @param patience how long the broker may take for one answer, and the pause before it is asked
   *     again
   */
  TopicLearner(
      String topic,
      Supplier<Consumer<String, byte[]>> consumers,
      java.util.function.Consumer<ConsumerRecords<String, byte[]>> work,
      Duration patience) {
    this.topic = topic;
    this.consumers = consumers;
    this.work = work;
    this.patience = patience;
  }

  String topic() {
    return topic;
  }

  boolean isLearned() {
    return learned;
  }

  /** What it is about, for operators. */
  String state() {
    return learned ? "learned" : waitsFor;
  }

  void stop() {
    stopped.countDown();
  }

  @Override
  public void run() {
    try {
      while (!learned && !isStopped()) {
        try (Consumer<String, byte[]> consumer = consumers.get()) {
          learn(consumer);
        } catch (ServiceStoppingException e) {
          throw e;
        } catch (RuntimeException e) {
          waitsFor = "is tried again after a " + e.getClass().getSimpleName();
          LOG.warnf("The topic %s could not be read and is tried again: %s", topic, e);
          pause();
        }
      }
    } catch (ServiceStoppingException e) {
      LOG.debugf("The topic %s was not read to its end: the service stops", topic);
    }
  }

  private void learn(Consumer<String, byte[]> consumer) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic, patience).stream()
            .map(partition -> new TopicPartition(topic, partition.partition()))
            .toList();
    if (partitions.isEmpty()) {
      waitsFor = "waits for the topic to be created";
      pause();
      return;
    }
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, patience);
    consumer.seekToBeginning(partitions);
    long left = left(consumer, ends);
    while (left > 0 && !isStopped()) {
      waitsFor = left + " records to read";
      ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
      if (!records.isEmpty()) {
        work.accept(records);
      }
      left = left(consumer, ends);
    }
    learned = left == 0;
  }

  /** By position, not by record: compaction leaves gaps, at the end too. */
  private long left(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey(), patience)))
        .sum();
  }

  private boolean isStopped() {
    return stopped.getCount() == 0;
  }

  private void pause() {
    try {
      stopped.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceStoppingException();
    }
  }
}
