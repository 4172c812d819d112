package io.leadwise.kit.sample;

import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Handles, refuses, or suffers outages, as the event says. */
// A singleton has no proxy: tests look at its fields.
@Singleton
public class SampleHappenedConsumer implements EventHandler<SampleHappened> {

  public final List<String> handled = new CopyOnWriteArrayList<>();
  public final AtomicInteger outagesLeft = new AtomicInteger();

  /** Keys of each batch that was begun, whatever became of it. */
  public final List<List<String>> batches = new CopyOnWriteArrayList<>();

  @Inject Inbox inbox;
  @Inject Outbox outbox;

  @Incoming("sample-happened")
  @Blocking
  void consume(ConsumerRecords<String, byte[]> records) {
    inbox.consume(records, this);
  }

  @Override
  public Class<SampleHappened> payloadType() {
    return SampleHappened.class;
  }

  @Override
  public boolean accepts(String type) {
    return type.equals("sample.happened.v1");
  }

  @Override
  public void handle(List<IncomingEvent<SampleHappened>> batch) {
    batches.add(batch.stream().map(IncomingEvent::key).toList());
    for (IncomingEvent<SampleHappened> event : batch) {
      if (event.isTombstone()) {
        handled.add("tombstone " + event.key());
        continue;
      }
      String fault = event.data().fault();
      if ("poison".equals(fault)) {
        throw new IllegalArgumentException("cannot be handled");
      }
      if ("outage".equals(fault) && outagesLeft.getAndDecrement() > 0) {
        throw new IllegalStateException(new SQLException("gone", "08006"));
      }
      outbox.append(
          new OutboxEvent(
              "thing-changed", event.key(), "sample.thing.changed.v1", Map.of("from", "event")));
      handled.add(event.data().name());
    }
  }
}
