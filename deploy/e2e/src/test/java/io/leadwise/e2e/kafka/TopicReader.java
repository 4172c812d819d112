package io.leadwise.e2e.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A plain consumer that knows nothing of Leadwise but a topic; it reads from the beginning. */
public final class TopicReader implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<String, String> consumer;
  private final List<TopicPartition> partitions;
  private final List<Event> seen = new ArrayList<>();

  public TopicReader(String bootstrapServers, String topic) {
    Properties config = new Properties();
    config.put("bootstrap.servers", bootstrapServers);
    config.put("enable.auto.commit", "false");
    consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    partitions =
        consumer.partitionsFor(topic, LIMIT).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Reads on to what is the end now; gives all events since the beginning, in order per key. */
  public List<Event> readToEnd() {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, LIMIT);
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("The end of " + partitions + " was not reached in time");
      }
      for (ConsumerRecord<String, String> next : consumer.poll(POLL)) {
        seen.add(Event.of(next));
      }
    }
    return List.copyOf(seen);
  }

  /** What compaction leaves: the last event of every key. */
  public Map<String, Event> latest() {
    Map<String, Event> latest = new LinkedHashMap<>();
    readToEnd().forEach(event -> latest.put(event.key(), event));
    return latest;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
