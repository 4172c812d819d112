package io.leadwise.local.ops;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Option;

/** Where Kafka is, and who asks: options that all commands for operators share. */
final class KafkaConnection {

  @Option(
      names = "--bootstrap-servers",
      defaultValue = "localhost:9092",
      description = "Kafka; default ${DEFAULT-VALUE}, as in the local suite.")
  String bootstrapServers;

  @Option(
      names = "--kafka-config",
      paramLabel = "FILE",
      description = "More settings of its clients, as properties: TLS and SASL of your Kafka.")
  Path file;

  Admin admin() {
    return Admin.create(config(Map.of()));
  }

  /** A consumer that commits only what it is told to. */
  KafkaConsumer<String, byte[]> consumer(String group) {
    return new KafkaConsumer<>(
        config(
            Map.of(
                "group.id", group, "enable.auto.commit", false, "auto.offset.reset", "earliest")),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  KafkaProducer<String, byte[]> producer() {
    return new KafkaProducer<>(
        config(Map.of("acks", "all", "enable.idempotence", true)),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  private Map<String, Object> config(Map<String, Object> own) {
    Map<String, Object> config = new HashMap<>();
    if (file != null) {
      read().forEach((name, value) -> config.put(name.toString(), value));
    }
    config.put("bootstrap.servers", bootstrapServers);
    config.putAll(own);
    return config;
  }

  private Properties read() {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be read", e);
    }
    return properties;
  }
}
