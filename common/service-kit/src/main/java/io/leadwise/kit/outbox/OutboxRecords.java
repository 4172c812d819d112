package io.leadwise.kit.outbox;

import io.leadwise.kit.events.CloudEventHeaders;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;

/** Writes a row as a CloudEvents 1.0 record in binary content mode (Kafka protocol binding 3.2). */
final class OutboxRecords {

  private final String source;

  OutboxRecords(String service) {
    this.source = "/leadwise/" + service;
  }

  Future<RecordMetadata> send(Producer<String, byte[]> producer, OutboxRow row) {
    try {
      return producer.send(toRecord(row));
    } catch (KafkaException e) {
      // A record that is too large is refused on the spot, not through the future.
      return CompletableFuture.failedFuture(e);
    }
  }

  ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
    var kafkaRecord = new ProducerRecord<>(row.topic(), row.key(), row.payload());
    Headers headers = kafkaRecord.headers();
    add(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
    add(headers, CloudEventHeaders.ID, row.eventId().toString());
    add(headers, CloudEventHeaders.SOURCE, source);
    add(headers, CloudEventHeaders.TYPE, row.type());
    add(headers, CloudEventHeaders.SUBJECT, row.key());
    add(headers, CloudEventHeaders.TIME, DateTimeFormatter.ISO_INSTANT.format(row.occurredAt()));
    add(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
    add(headers, CloudEventHeaders.TRACEPARENT, row.traceparent());
    add(headers, CloudEventHeaders.CORRELATION_ID, row.correlationId());
    return kafkaRecord;
  }

  private static void add(Headers headers, String name, String value) {
    if (value != null) {
      headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
  }
}
