package io.leadwise.local.ops;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Sends the dead letters of one consumer to their topic again, each once: a second call goes on
 * where the first ended. All consumers of the topic see the letter; those that handled it know its
 * id. Letters about leads that were erased stay where they are until they expire: a consumer would
 * skip them, but a compacted topic would keep them for good.
 */
@Command(
    name = "replay-dead-letters",
    mixinStandardHelpOptions = true,
    description = "Sends the dead letters of one service and topic to their topic again.")
public final class ReplayDeadLetters implements Callable<Integer> {

  /** Compacted: holds the key of every erased lead. */
  private static final String ERASURES = "lead-erased";

  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(200);

  @Option(names = "--service", required = true, description = "The service that failed.")
  String service;

  @Option(names = "--topic", required = true, description = "The topic that it read.")
  String topic;

  @Mixin KafkaConnection kafka;

  @Option(names = "--dry-run", description = "Only list the letters and their errors.")
  boolean dryRun;

  @Override
  public Integer call() throws InterruptedException, ExecutionException {
    String letters = topic + "." + service + ".dlq";
    int count = 0;
    int skipped = 0;
    Set<String> erased = erasedKeys();
    try (var consumer = consumer();
        var producer = kafka.producer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(letters, WAIT).stream()
              .map(p -> new TopicPartition(letters, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.committed(Set.copyOf(partitions), WAIT).entrySet().stream()
          .filter(e -> e.getValue() == null)
          .forEach(e -> consumer.seekToBeginning(List.of(e.getKey())));
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, WAIT);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
          if (erased.contains(letter.key())) {
            skipped++;
            continue;
          }
          count++;
          System.out.printf("%s %s%n", header(letter, "ce_id"), header(letter, "dlq_error"));
          if (!dryRun) {
            sent.add(producer.send(original(letter)));
          }
        }
        for (Future<RecordMetadata> acknowledgement : sent) {
          acknowledgement.get();
        }
        if (!dryRun) {
          consumer.commitSync(WAIT);
        }
      }
    }
    System.out.printf(
        "%d letters of %s were %s, %d about erased leads left out.%n",
        count, letters, dryRun ? "found" : "sent to " + topic, skipped);
    return 0;
  }

  private Set<String> erasedKeys() {
    Set<String> keys = new HashSet<>();
    try (var consumer = consumer()) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(ERASURES, WAIT).stream()
              .map(p -> new TopicPartition(ERASURES, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, WAIT);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        consumer.poll(POLL).forEach(event -> keys.add(event.key()));
      }
    }
    return keys;
  }

  private ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
    var original = new ProducerRecord<>(topic, letter.key(), letter.value());
    for (Header header : letter.headers()) {
      if (!header.key().startsWith("dlq_")) {
        original.headers().add(header);
      }
    }
    return original;
  }

  private static String header(ConsumerRecord<String, byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    return header == null ? "-" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private KafkaConsumer<String, byte[]> consumer() {
    return kafka.consumer(group(topic, service));
  }

  /** The group whose offsets say which letters were replayed. */
  static String group(String topic, String service) {
    return "replay-" + topic + "-" + service;
  }
}
