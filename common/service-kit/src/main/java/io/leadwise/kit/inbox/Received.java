package io.leadwise.kit.inbox;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** An event beside the record it was read from, which is needed whole for a dead letter. */
record Received<E>(IncomingEvent<E> event, ConsumerRecord<String, byte[]> kafkaRecord) {}
