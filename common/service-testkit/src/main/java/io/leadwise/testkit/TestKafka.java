package io.leadwise.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.testkit.embedded.KafkaTopics;
import io.leadwise.testkit.embedded.TopicSpec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the shared test broker and reads what services published, every wait bounded. */
public final class TestKafka {

  private static final Duration WAIT = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final ObjectMapper JSON = new ObjectMapper();

  private TestKafka() {}

  /** Address of the shared broker. */
  public static String bootstrapServers() {
    return SharedInfrastructure.bootstrapServers();
  }

  /** Creates a topic beside those of the contracts; one that exists is left as it is. */
  public static void createTopic(String name, int partitions) {
    KafkaTopics.create(bootstrapServers(), List.of(new TopicSpec(name, partitions, Map.of())));
  }

  /**
   * Sends one CloudEvent in binary mode and waits until the broker has it.
   *
   * @param json the value; null for a tombstone
   */
  public static void send(String topic, String key, String ceType, String ceId, String json) {
    byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic, key, value);
    Map.of(
            "ce_id",
            ceId,
            "ce_type",
            ceType,
            "ce_source",
            "/leadwise/test",
            "ce_specversion",
            "1.0",
            "ce_time",
            Instant.now().toString(),
            "ce_subject",
            String.valueOf(key))
        .forEach((name, text) -> record.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    send(record);
  }

  /**
   * Sends any record, such as one without CloudEvent headers, and waits until the broker has it.
   */
  public static void send(ProducerRecord<String, byte[]> record) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers(), "acks", "all");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      producer.send(record).get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Not sent to " + record.topic(), e);
    }
  }

  /**
   * One CloudEvent as a poll would return it, to hand to a consumer without a broker in between: it
   * is handled when the call returns.
   *
   * @param json the value; null for a tombstone
   */
  public static ConsumerRecords<String, byte[]> received(
      String topic, String key, String ceType, String ceId, String json) {
    byte[] value = json == null ? null : json.getBytes(StandardCharsets.UTF_8);
    ConsumerRecord<String, byte[]> record = new ConsumerRecord<>(topic, 0, 0, key, value);
    record.headers().add("ce_id", ceId.getBytes(StandardCharsets.UTF_8));
    record.headers().add("ce_type", ceType.getBytes(StandardCharsets.UTF_8));
    return new ConsumerRecords<>(Map.of(new TopicPartition(topic, 0), List.of(record)), Map.of());
  }

  /**
   * Reads a topic from its beginning until at least one record matches and its end is reached, or
   * the time is over.
   *
   * @return the matching records so far, per partition in their order; empty when none came in time
   */
  public static List<ConsumerRecord<String, byte[]>> read(
      String topic, Predicate<ConsumerRecord<String, byte[]>> match, Duration max) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", bootstrapServers(), "enable.auto.commit", false);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic, WAIT).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
      long deadline = System.nanoTime() + max.toNanos();
      do {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
          if (match.test(record)) {
            found.add(record);
          }
        }
      } while ((found.isEmpty() || !atEnd(consumer, partitions)) && System.nanoTime() < deadline);
      return found;
    }
  }

  /**
   * The value of the latest record with this key, as soon as there is one; waits up to 30 seconds.
   *
   * @throws AssertionError when none comes
   */
  public static JsonNode awaitOne(String topic, String key) {
    return awaitOne(topic, key, value -> true);
  }

  /**
   * The value of the latest record with this key whose value matches; waits up to 30 seconds. A
   * tombstone is given as a JSON null.
   *
   * @throws AssertionError when none comes
   */
  public static JsonNode awaitOne(String topic, String key, Predicate<JsonNode> match) {
    List<ConsumerRecord<String, byte[]>> found =
        read(topic, record -> key.equals(record.key()) && match.test(json(record)), WAIT);
    if (found.isEmpty()) {
      throw new AssertionError("No matching record with key " + key + " came on " + topic);
    }
    return json(found.get(found.size() - 1));
  }

  /** The value of a record as JSON; a JSON null for a tombstone. */
  public static JsonNode json(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return JSON.nullNode();
    }
    try {
      return JSON.readTree(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException("Not JSON on " + record.topic(), e);
    }
  }

  /** A header of a record as text; null when it is absent. */
  public static String header(ConsumerRecord<String, byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static boolean atEnd(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    return consumer.endOffsets(partitions, WAIT).entrySet().stream()
        .allMatch(end -> consumer.position(end.getKey(), WAIT) >= end.getValue());
  }
}
