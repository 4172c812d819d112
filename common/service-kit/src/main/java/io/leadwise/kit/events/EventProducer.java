package io.leadwise.kit.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The one Kafka producer of a service: for the outbox relay and for dead letters. */
@ApplicationScoped
class EventProducer {

  /** What the operator set with the prefix {@code kafka.}: servers, TLS, SASL. */
  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  @Produces
  @ApplicationScoped
  Producer<String, byte[]> producer() {
    Map<String, Object> config = new HashMap<>();
    for (String name : ProducerConfig.configNames()) {
      if (kafka.containsKey(name)) {
        config.put(name, kafka.get(name));
      }
    }
    config.put(ProducerConfig.ACKS_CONFIG, "all");
    config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    config.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 2);
    config.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
    config.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    config.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
    config.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
    config.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000);
    config.putIfAbsent(ProducerConfig.BUFFER_MEMORY_CONFIG, 16_777_216L);
    return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
  }

  void close(@Disposes Producer<String, byte[]> producer) {
    producer.close(Duration.ofSeconds(5));
  }
}
