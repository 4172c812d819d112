package io.leadwise.local.ops;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.testkit.embedded.EmbeddedKafka;
import io.leadwise.testkit.embedded.TopicSpec;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReplayDeadLettersTest {

  private static final String TOPIC = "lead-selected";
  private static final String LETTERS = "lead-selected.research-service.dlq";

  @TempDir Path folder;

  @Test
  void eachLetterIsSentOnceWithItsOwnHeaders() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0, Map.of())) {
      kafka.createTopics(
          List.of(new TopicSpec(TOPIC, 1, Map.of()), new TopicSpec(LETTERS, 1, Map.of())));
      letter(kafka, "id-1");
      letter(kafka, "id-2");

      assertThat(replay(kafka, "--dry-run")).isZero();
      assertThat(read(kafka)).isEmpty();
      assertThat(replay(kafka)).isZero();
      assertThat(replay(kafka)).isZero();

      var replayed = read(kafka);
      assertThat(replayed).extracting(r -> header(r, "ce_id")).containsExactly("id-1", "id-2");
      assertThat(replayed).extracting(r -> header(r, "dlq_error")).containsOnlyNulls();
      assertThat(replayed).extracting(ConsumerRecord::key).containsOnly("key");
    }
  }

  private static int replay(EmbeddedKafka kafka, String... more) {
    var command = new CommandLine(new ReplayDeadLetters());
    String[] args = {
      "--service",
      "research-service",
      "--topic",
      TOPIC,
      "--bootstrap-servers",
      kafka.bootstrapServers()
    };
    String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
    System.arraycopy(more, 0, all, args.length, more.length);
    return command.execute(all);
  }

  private static void letter(EmbeddedKafka kafka, String id) throws Exception {
    var letter = new ProducerRecord<>(LETTERS, "key", "{}".getBytes(StandardCharsets.UTF_8));
    letter.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
    letter.headers().add("dlq_error", "it failed".getBytes(StandardCharsets.UTF_8));
    try (var producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      producer.send(letter).get();
    }
  }

  private static List<ConsumerRecord<String, byte[]>> read(EmbeddedKafka kafka) {
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", (Object) kafka.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      var partition = new TopicPartition(TOPIC, 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      List<ConsumerRecord<String, byte[]>> found = new java.util.ArrayList<>();
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  private static String header(ConsumerRecord<String, byte[]> r, String name) {
    var header = r.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
