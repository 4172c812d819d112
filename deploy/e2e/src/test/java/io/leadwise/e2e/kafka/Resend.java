package io.leadwise.e2e.kafka;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events that were sent before. */
public final class Resend {

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final List<String> READERS =
      List.of(
          "lead-service", "research-service", "email-validation-service", "prioritization-service");

  private Resend() {}

  /** Sends an event under an id that nobody has seen, and waits until all its readers took it. */
  public static void asNew(String bootstrapServers, String topic, Event event) {
    Map<String, String> headers = new HashMap<>(event.headers());
    headers.put("ce_id", UUID.randomUUID().toString());
    RecordMetadata sent =
        to(bootstrapServers, topic, new Event(event.key(), event.text(), headers));
    TopicPartition partition = new TopicPartition(sent.topic(), sent.partition());
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
      for (String reader : READERS) {
        OffsetAndMetadata before = committed(admin, reader, partition);
        if (before != null) {
          await()
              .atMost(LIMIT)
              .until(() -> committed(admin, reader, partition).offset() > sent.offset());
        }
      }
    }
  }

  /** Sends an event as it is to any topic. */
  public static RecordMetadata to(String bootstrapServers, String topic, Event event) {
    var resent = new ProducerRecord<>(topic, event.key(), event.text());
    event
        .headers()
        .forEach((name, text) -> resent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrapServers, "acks", "all"),
            new StringSerializer(),
            new StringSerializer())) {
      return producer.send(resent).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Null when the group does not read the partition. */
  private static OffsetAndMetadata committed(Admin admin, String group, TopicPartition partition) {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .get(partition);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
