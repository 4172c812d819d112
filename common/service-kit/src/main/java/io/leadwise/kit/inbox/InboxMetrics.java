package io.leadwise.kit.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * Counts what becomes of events. Each topic that the service reads has its counters from the start,
 * at 0: a counter that appears with its first dead letter has grown by nothing, and no alert on its
 * growth would fire.
 */
@ApplicationScoped
class InboxMetrics {

  private static final Pattern CHANNEL =
      Pattern.compile("mp\\.messaging\\.incoming\\.([^.]+)\\.connector");

  /** A batch that is being handled, until it is closed. */
  interface InHand extends AutoCloseable {
    @Override
    void close();
  }

  @Inject MeterRegistry metrics;
  @Inject Config config;
  @Inject Clock clock;

  /** By topic, when the batches in hand were begun. */
  private final Map<String, Collection<Instant>> inHand = new ConcurrentHashMap<>();

  void start(@Observes StartupEvent event) {
    for (String name : config.getPropertyNames()) {
      Matcher channel = CHANNEL.matcher(name);
      if (channel.matches()) {
        // A channel is called as its topic, by the rules of the house.
        events(channel.group(1));
        deadLetters(channel.group(1));
        inHand(channel.group(1));
      }
    }
  }

  /**
   * Notes that a batch is being handled. How far a consumer is behind does not tell of the events
   * that it has taken and cannot get done; how long it has had them does.
   */
  InHand begin(String topic) {
    Instant now = clock.instant();
    Collection<Instant> batches = inHand(topic);
    batches.add(now);
    return () -> batches.remove(now);
  }

  /** Notes that events were handled, or put aside one by one. */
  void handled(String topic, int count) {
    events(topic).increment(count);
  }

  /** Notes a dead letter. */
  void putAside(String topic) {
    deadLetters(topic).increment();
  }

  private Collection<Instant> inHand(String topic) {
    return inHand.computeIfAbsent(
        topic,
        name -> {
          Queue<Instant> batches = new ConcurrentLinkedQueue<>();
          Gauge.builder("leadwise.inbox.batch.seconds", batches, this::secondsSinceFirst)
              .description("For how long the oldest batch in hand has been handled; 0: none is")
              .tag("topic", name)
              .register(metrics);
          return batches;
        });
  }

  private double secondsSinceFirst(Queue<Instant> batches) {
    Instant first = batches.peek();
    return first == null ? 0 : Duration.between(first, clock.instant()).toMillis() / 1_000.0;
  }

  private Counter events(String topic) {
    return metrics.counter("leadwise.inbox.events", "topic", topic);
  }

  private Counter deadLetters(String topic) {
    return metrics.counter("leadwise.inbox.dead.letters", "topic", topic);
  }
}
