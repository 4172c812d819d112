package io.leadwise.kit.outbox;

import java.util.Objects;

/**
 * One event to be published.
 *
 * @param topic Kafka topic
 * @param key id whose order matters; becomes the record key and the CloudEvents subject
 * @param type CloudEvents type, never a class name
 * @param payload becomes the JSON value; null publishes a tombstone
 */
public record OutboxEvent(String topic, String key, String type, Object payload) {

  public OutboxEvent {
    Objects.requireNonNull(topic, "topic");
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(type, "type");
  }

  public static OutboxEvent tombstone(String topic, String key, String type) {
    return new OutboxEvent(topic, key, type, null);
  }
}
