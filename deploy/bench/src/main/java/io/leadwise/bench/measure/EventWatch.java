package io.leadwise.bench.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics as an integrator would, and notes when each event arrived. */
public final class EventWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(EventWatch.class.getName());
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long START_SECONDS = 30;

  private final Set<String> topics;
  private final String bootstrapServers;
  private final List<Arrival> arrivals = new ArrayList<>();
  private final CountDownLatch positioned = new CountDownLatch(1);
  private final Thread thread = new Thread(this::read, "bench-events");
  private volatile boolean stopping;
  private volatile String failure;

  private record Arrival(String topic, String key, EventHead head, long nanos) {}

  private EventWatch(String bootstrapServers, Collection<String> topics) {
    this.bootstrapServers = bootstrapServers;
    this.topics = Set.copyOf(topics);
  }

  /** Starts reading at the end of the topics. */
  public static EventWatch start(String bootstrapServers, Collection<String> topics) {
    EventWatch watch = new EventWatch(bootstrapServers, topics);
    watch.thread.setDaemon(true);
    watch.thread.start();
    try {
      if (!watch.positioned.await(START_SECONDS, TimeUnit.SECONDS)) {
        watch.close();
        throw new IllegalStateException("Kafka gives no events to the bench");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted", e);
    }
    return watch;
  }

  /**
   * What arrived on a topic for a run.
   *
   * @param leads distinct leads, with the seconds until the first event of each that counts
   * @param gaveUp leads about which an insight was published while an answer was missing
   * @param events all events of the run, of a lead several perhaps
   * @param twice leads of which one revision arrived more than once
   */
  public record Seen(Map<String, Double> leads, int gaveUp, long events, int twice) {}

  /**
   * Events of a run. Of lead insights, those count that are complete without a failed section: the
   * stubs answer everything, so a failure means that somebody was late.
   *
   * @param sinceNanos start of the run by {@link System#nanoTime()}
   */
  public Seen seen(String topic, String runId, long sinceNanos) {
    Map<String, Double> leads = new HashMap<>();
    Set<String> gaveUp = new HashSet<>();
    Set<String> revisions = new HashSet<>();
    Set<String> twice = new HashSet<>();
    long events = 0;
    synchronized (arrivals) {
      for (Arrival arrival : arrivals) {
        EventHead head = arrival.head();
        if (!arrival.topic().equals(topic) || !runId.equals(head.runId())) {
          continue;
        }
        events++;
        if (head.revision() > 0 && !revisions.add(head.leadId() + "/" + head.revision())) {
          twice.add(head.leadId());
        }
        if (head.gaveUp()) {
          gaveUp.add(head.leadId());
        } else if (head.complete() || !topic.equals("lead-insight")) {
          leads.putIfAbsent(head.leadId(), (arrival.nanos() - sinceNanos) / 1e9);
        }
      }
    }
    return new Seen(leads, gaveUp.size(), events, twice.size());
  }

  /** Why reading ended early; null while all is well. */
  public String failure() {
    return failure;
  }

  @Override
  public void close() {
    stopping = true;
    try {
      thread.join(TimeUnit.SECONDS.toMillis(START_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "enable.auto.commit",
            false,
            "max.poll.records",
            2_000);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = new ArrayList<>();
      for (String topic : topics) {
        consumer
            .partitionsFor(topic)
            .forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
      }
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      // Seeking is lazy: without asking, it would take place after the first events.
      partitions.forEach(consumer::position);
      positioned.countDown();
      while (!stopping) {
        var records = consumer.poll(POLL);
        long now = System.nanoTime();
        for (ConsumerRecord<String, byte[]> one : records) {
          if (one.value() != null) {
            note(one, now);
          }
        }
      }
    } catch (IOException | RuntimeException e) {
      failure = "Events could not be read any more: " + e.getMessage();
      LOG.log(System.Logger.Level.ERROR, failure, e);
    }
  }

  private void note(ConsumerRecord<String, byte[]> event, long now) throws IOException {
    EventHead head = EventHead.read(event.value());
    synchronized (arrivals) {
      arrivals.add(new Arrival(event.topic(), event.key(), head, now));
    }
  }
}
