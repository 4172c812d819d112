package io.leadwise.e2e.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What consumers put aside because they could not handle it. */
public final class DeadLetters {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private DeadLetters() {}

  /** How many records each dead-letter topic holds; those with none are left out. */
  public static Map<String, Long> count(String bootstrapServers) {
    Properties config = new Properties();
    config.put("bootstrap.servers", bootstrapServers);
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.listTopics(LIMIT).entrySet().stream()
              .filter(topic -> topic.getKey().endsWith(".dlq"))
              .flatMap(topic -> topic.getValue().stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      if (partitions.isEmpty()) {
        throw new AssertionError("There are no dead-letter topics to look at");
      }
      Map<String, Long> found = new TreeMap<>();
      consumer
          .endOffsets(partitions, LIMIT)
          .forEach((partition, end) -> found.merge(partition.topic(), end, Long::sum));
      found.values().removeIf(count -> count == 0);
      return found;
    }
  }
}
