package io.leadwise.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Puts a record that cannot be handled aside, as it is, with the error in its headers. It is
 * replayed by sending it to its topic again: its id makes it new to the consumer that failed and
 * old to all others.
 */
@ApplicationScoped
public class DeadLetters {

  public static final String ERROR = "dlq_error";
  public static final String TOPIC = "dlq_topic";
  public static final String PARTITION = "dlq_partition";
  public static final String OFFSET = "dlq_offset";
  public static final String FAILED_AT = "dlq_failed_at";

  private static final Logger LOG = Logger.getLogger(DeadLetters.class);
  private static final int LONGEST_ERROR = 2_000;

  @Inject Producer<String, byte[]> producer;
  @Inject Clock clock;
  @Inject InboxMetrics metrics;

  @ConfigProperty(name = "quarkus.application.name")
  String service;

  /** Returns after the broker acknowledged the dead letter. */
  void add(ConsumerRecord<String, byte[]> failed, RuntimeException error) {
    String topic = failed.topic() + "." + service + ".dlq";
    var letter = new ProducerRecord<>(topic, null, failed.key(), failed.value(), failed.headers());
    header(letter, ERROR, shortened(error));
    header(letter, TOPIC, failed.topic());
    header(letter, PARTITION, String.valueOf(failed.partition()));
    header(letter, OFFSET, String.valueOf(failed.offset()));
    header(letter, FAILED_AT, clock.instant().toString());
    try {
      producer.send(letter).get();
    } catch (ExecutionException e) {
      throw new KafkaException("The dead letter could not be written", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceStoppingException();
    }
    metrics.putAside(failed.topic());
    LOG.errorf(
        "Record %s-%d@%d went to %s: %s",
        failed.topic(), failed.partition(), failed.offset(), topic, error.getClass().getName());
  }

  /** Only the kind and the message: values of the event may be personal data. */
  private static String shortened(RuntimeException error) {
    String text = String.valueOf(error);
    return text.length() <= LONGEST_ERROR ? text : text.substring(0, LONGEST_ERROR);
  }

  private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
    // A letter that failed again after a replay carries its latest failure only.
    letter.headers().remove(name);
    letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
