package io.leadwise.local.ops;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Lists what lies in the dead-letter topics: of which service and topic, how much of it was not
 * replayed yet, and what went wrong how often. Says nothing of what is in the events.
 */
@Command(
    name = "dead-letters",
    mixinStandardHelpOptions = true,
    description = "Lists dead letters by service, topic and error.")
final class DeadLettersList implements Callable<Integer> {

  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Pattern TOPIC = Pattern.compile("(.+)\\.([a-z-]+-service)\\.dlq");

  @Mixin KafkaConnection kafka;

  @Override
  public Integer call() {
    long all = 0;
    try (KafkaConsumer<String, byte[]> consumer = kafka.consumer("dead-letters-list")) {
      for (String topic : consumer.listTopics(WAIT).keySet().stream().sorted().toList()) {
        Matcher name = TOPIC.matcher(topic);
        if (name.matches()) {
          all += list(consumer, topic, name.group(2), name.group(1));
        }
      }
    }
    System.out.println(all == 0 ? "There are no dead letters." : all + " dead letters.");
    return 0;
  }

  private long list(
      KafkaConsumer<String, byte[]> consumer, String letters, String service, String topic) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(letters, WAIT).stream()
            .map(p -> new TopicPartition(letters, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, WAIT);
    Map<TopicPartition, Long> replayed = replayed(topic, service, partitions);
    Map<String, Long> errors = new TreeMap<>();
    long count = 0;
    long open = 0;
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      for (ConsumerRecord<String, byte[]> letter : consumer.poll(POLL)) {
        count++;
        TopicPartition partition = new TopicPartition(letters, letter.partition());
        if (letter.offset() >= replayed.getOrDefault(partition, 0L)) {
          open++;
          errors.merge(kindOfError(letter), 1L, Long::sum);
        }
      }
    }
    if (count > 0) {
      System.out.printf("%s, %s: %d letters, %d not replayed%n", service, topic, count, open);
      errors.forEach((error, times) -> System.out.printf("  %d × %s%n", times, error));
    }
    return count;
  }

  private Map<TopicPartition, Long> replayed(
      String topic, String service, List<TopicPartition> partitions) {
    Map<TopicPartition, Long> replayed = new HashMap<>();
    try (KafkaConsumer<String, byte[]> reader =
        kafka.consumer(ReplayDeadLetters.group(topic, service))) {
      for (Map.Entry<TopicPartition, OffsetAndMetadata> committed :
          reader.committed(Set.copyOf(partitions), WAIT).entrySet()) {
        if (committed.getValue() != null) {
          replayed.put(committed.getKey(), committed.getValue().offset());
        }
      }
    }
    return replayed;
  }

  /** The class of the error and no more: a message may repeat a value. */
  private static String kindOfError(ConsumerRecord<String, byte[]> letter) {
    Header error = letter.headers().lastHeader("dlq_error");
    return error == null
        ? "no error noted"
        : new String(error.value(), StandardCharsets.UTF_8).split(":", 2)[0];
  }
}
