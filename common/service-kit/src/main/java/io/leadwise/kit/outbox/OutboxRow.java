package io.leadwise.kit.outbox;

import java.time.Instant;
import java.util.UUID;

/** One event that waits in the outbox table. */
record OutboxRow(
    long id,
    UUID eventId,
    String topic,
    String key,
    String type,
    Instant occurredAt,
    String traceparent,
    String correlationId,
    byte[] payload,
    int attempts) {

  /** Rows with the same lane leave in the order of their ids. */
  String lane() {
    return topic + '\u001f' + key;
  }
}
