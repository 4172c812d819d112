package io.leadwise.kit.inbox;

import io.leadwise.kit.erasure.Erasures;
import io.leadwise.kit.jdbc.Outages;
import io.leadwise.kit.tracing.Cause;
import io.leadwise.kit.tracing.Causes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RetriableException;
import org.jboss.logging.Logger;

/**
 * Makes consumers idempotent and unstoppable: one poll is one transaction, in which the ids of the
 * events are remembered beside the work. A batch that fails is taken in halves; an event that
 * cannot be handled goes to {@code <topic>.<service>.dlq}; an outage of the database is waited for.
 * An event whose key is erased is skipped, however late it comes: it must not bring back what was
 * forgotten.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration FIRST_WAIT = Duration.ofMillis(200);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

  /** What becomes of a record that cannot be handled. */
  private interface Aside {
    void put(ConsumerRecord<String, byte[]> poison, RuntimeException error);
  }

  @Inject InboxTable table;
  @Inject EventDecoder decoder;
  @Inject DeadLetters deadLetters;
  @Inject EventSpans spans;
  @Inject Erasures erasures;
  @Inject InboxMetrics metrics;

  private volatile boolean stopping;

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  /**
   * Hands a poll to the handler. Returns when each of its events is handled, was handled before, or
   * lies in the dead-letter topic; only then may the offsets be committed.
   *
   * @throws ServiceStoppingException when the service stops meanwhile; nothing is committed then
   */
  public <E> void consume(ConsumerRecords<String, byte[]> records, EventHandler<E> handler) {
    if (records.isEmpty()) {
      return;
    }
    try (var inHand = metrics.begin(records.partitions().iterator().next().topic())) {
      consume(records, handler, deadLetters::add);
    }
  }

  /**
   * As {@link #consume}, for a topic that is read again as a whole. What cannot be handled is left
   * out: the consumer puts it aside when it comes to it, once and not at every start.
   */
  <E> void learn(ConsumerRecords<String, byte[]> records, EventHandler<E> handler) {
    consume(
        records,
        handler,
        (poison, error) ->
            LOG.warnf(
                "Record %s-%d@%d was left out: %s",
                poison.topic(), poison.partition(), poison.offset(), error.getClass().getName()));
  }

  private <E> void consume(
      ConsumerRecords<String, byte[]> records, EventHandler<E> handler, Aside aside) {
    List<Received<E>> batch = new ArrayList<>(records.count());
    for (ConsumerRecord<String, byte[]> kafkaRecord : records) {
      decode(kafkaRecord, handler, batch, aside);
    }
    if (batch.isEmpty()) {
      return;
    }
    handle(batch, handler, aside);
    metrics.handled(batch.get(0).event().topic(), batch.size());
  }

  private <E> void decode(
      ConsumerRecord<String, byte[]> kafkaRecord,
      EventHandler<E> handler,
      List<Received<E>> batch,
      Aside aside) {
    try {
      decoder.decode(kafkaRecord, handler).ifPresent(batch::add);
    } catch (UnreadableEventException e) {
      outlastOutages(() -> aside.put(kafkaRecord, e));
    }
  }

  /** Halves a batch that fails until what cannot be handled stands alone. */
  private <E> void handle(List<Received<E>> batch, EventHandler<E> handler, Aside aside) {
    try {
      outlastOutages(() -> work(batch, handler));
    } catch (ServiceStoppingException e) {
      throw e;
    } catch (RuntimeException e) {
      if (batch.size() == 1) {
        outlastOutages(() -> aside.put(batch.get(0).kafkaRecord(), e));
        return;
      }
      LOG.warnf("A batch of %d events failed, it is taken in halves: %s", batch.size(), e);
      int half = batch.size() / 2;
      handle(batch.subList(0, half), handler, aside);
      handle(batch.subList(half, batch.size()), handler, aside);
    }
  }

  private <E> void work(List<Received<E>> batch, EventHandler<E> handler) {
    List<IncomingEvent<E>> events = batch.stream().map(Received::event).toList();
    // The spans end whatever happens; their contexts go into the events that this work causes.
    try (var open = spans.open(batch)) {
      if (handler instanceof PreparingEventHandler<E> preparing) {
        prepare(preparing, events);
      }
      Causes.during(
          causes(open.causes(), batch),
          () -> QuarkusTransaction.requiringNew().run(() -> handleFresh(events, handler)));
    }
  }

  private <E> void handleFresh(List<IncomingEvent<E>> events, EventHandler<E> handler) {
    if (handler.aboutErasure()) {
      erasures.waitForHandling();
    } else {
      erasures.holdOff();
    }
    Set<String> fresh = table.remember(events, handler.aboutErasure());
    List<IncomingEvent<E>> unseen = new ArrayList<>(fresh.size());
    for (IncomingEvent<E> event : events) {
      // Removing lets a second copy in the same poll pass for seen.
      if (fresh.remove(event.id())) {
        unseen.add(event);
      }
    }
    if (!unseen.isEmpty()) {
      handler.handle(unseen);
    }
  }

  private <E> void prepare(PreparingEventHandler<E> handler, List<IncomingEvent<E>> events) {
    Set<String> erased =
        erasures.among(events.stream().map(IncomingEvent::key).collect(Collectors.toSet()));
    List<IncomingEvent<E>> present =
        events.stream().filter(event -> !erased.contains(event.key())).toList();
    if (!present.isEmpty()) {
      handler.prepare(present);
    }
  }

  private static <E> Map<String, Cause> causes(List<Cause> causes, List<Received<E>> batch) {
    Map<String, Cause> byKey = new HashMap<>();
    for (int i = 0; i < batch.size(); i++) {
      byKey.put(batch.get(i).event().key(), causes.get(i));
    }
    return byKey;
  }

  /** Repeats the work while the database or the broker is away: no event is to blame for that. */
  private void outlastOutages(Runnable work) {
    Duration wait = FIRST_WAIT;
    while (true) {
      if (stopping) {
        throw new ServiceStoppingException();
      }
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (stopping) {
          throw new ServiceStoppingException();
        }
        if (!passes(e)) {
          throw e;
        }
        LOG.warnf("Waiting %s for a dependency to come back: %s", wait, e);
        pause(wait);
        wait =
            wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
      }
    }
  }

  private static boolean passes(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof RetriableException) {
        return true;
      }
    }
    return Outages.isOutage(e);
  }

  private static void pause(Duration wait) {
    try {
      Thread.sleep(wait.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServiceStoppingException();
    }
  }
}
