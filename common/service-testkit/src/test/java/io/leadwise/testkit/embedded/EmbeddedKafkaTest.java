package io.leadwise.testkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  private static final List<TopicSpec> TOPICS =
      List.of(new TopicSpec("kept", 1, Map.of("cleanup.policy", "compact")));

  @TempDir Path folder;

  @Test
  void aRestartOnTheSameFolderFindsTheRecordsAgain() throws Exception {
    int port;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, Map.of())) {
      port = kafka.port();
      kafka.createTopics(TOPICS);
      send(kafka, "before");
    }

    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, port, Map.of())) {
      kafka.createTopics(TOPICS);
      send(kafka, "after");

      assertThat(kafka.bootstrapServers()).isEqualTo("127.0.0.1:" + port);
      assertThat(values(kafka)).containsExactly("before", "after");
    }
  }

  private static void send(EmbeddedKafka kafka, String value) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("kept", value, value)).get(30, TimeUnit.SECONDS);
    }
  }

  private static List<String> values(EmbeddedKafka kafka) {
    TopicPartition partition = new TopicPartition("kept", 0);
    Map<String, Object> config = Map.of("bootstrap.servers", kafka.bootstrapServers());
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      List<String> values = new java.util.ArrayList<>();
      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (values.size() < 2 && System.nanoTime() < deadline) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
      return values;
    }
  }
}
