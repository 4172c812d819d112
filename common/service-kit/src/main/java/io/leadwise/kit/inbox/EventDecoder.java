package io.leadwise.kit.inbox;

import io.leadwise.kit.events.CloudEventHeaders;
import io.leadwise.kit.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Reads CloudEvents 1.0 in binary content mode. */
@ApplicationScoped
class EventDecoder {

  @Inject EventJson json;

  /**
   * @return empty for a type that the handler does not know
   * @throws UnreadableEventException when an attribute is missing or the value is not as expected
   */
  <E> Optional<Received<E>> decode(
      ConsumerRecord<String, byte[]> kafkaRecord, EventHandler<E> handler) {
    String id = attribute(kafkaRecord, CloudEventHeaders.ID);
    String type = attribute(kafkaRecord, CloudEventHeaders.TYPE);
    if (!handler.accepts(type)) {
      return Optional.empty();
    }
    if (kafkaRecord.key() == null) {
      throw new UnreadableEventException("The record has no key", null);
    }
    E data = kafkaRecord.value() == null ? null : read(kafkaRecord.value(), handler);
    var event =
        new IncomingEvent<>(
            id, type, kafkaRecord.topic(), kafkaRecord.key(), time(kafkaRecord), data);
    return Optional.of(new Received<>(event, kafkaRecord));
  }

  private <E> E read(byte[] value, EventHandler<E> handler) {
    try {
      E data = json.read(value, handler.payloadType());
      if (data == null) {
        throw new UnreadableEventException("The value is the JSON literal null", null);
      }
      return data;
    } catch (IOException e) {
      throw new UnreadableEventException("The value cannot be read: " + e.getMessage(), e);
    }
  }

  private static Instant time(ConsumerRecord<String, byte[]> kafkaRecord) {
    String time = CloudEventHeaders.read(kafkaRecord.headers(), CloudEventHeaders.TIME);
    if (time == null) {
      return Instant.ofEpochMilli(kafkaRecord.timestamp());
    }
    try {
      return Instant.parse(time);
    } catch (DateTimeParseException e) {
      throw new UnreadableEventException("The attribute ce_time is not a time", e);
    }
  }

  private static String attribute(ConsumerRecord<String, byte[]> kafkaRecord, String name) {
    String value = CloudEventHeaders.read(kafkaRecord.headers(), name);
    if (value == null || value.isBlank()) {
      throw new UnreadableEventException("The attribute " + name + " is missing", null);
    }
    return value;
  }
}
