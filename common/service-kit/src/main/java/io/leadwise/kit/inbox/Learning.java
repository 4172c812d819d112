package io.leadwise.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Has each topic that a handler wants to know as a whole read when the service starts. */
@ApplicationScoped
class Learning {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Inject Inbox inbox;
  @Inject @Any Instance<EventHandler<?>> handlers;

  /** What the operator set with the prefix {@code kafka.}: servers, TLS, SASL. */
  @Inject
  @Identifier("default-kafka-broker")
  Map<String, Object> kafka;

  private final List<TopicLearner> learners = new CopyOnWriteArrayList<>();

  void start(@Observes StartupEvent event) {
    for (EventHandler<?> handler : handlers) {
      handler.learnedFrom().ifPresent(topic -> start(topic, handler));
    }
  }

  private void start(String topic, EventHandler<?> handler) {
    TopicLearner learner =
        new TopicLearner(topic, this::consumer, records -> inbox.learn(records, handler), PATIENCE);
    learners.add(learner);
    Thread thread = new Thread(learner, "learns-" + topic);
    thread.setDaemon(true);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    learners.forEach(TopicLearner::stop);
  }

  List<TopicLearner> learners() {
    return List.copyOf(learners);
  }

  private Consumer<String, byte[]> consumer() {
    Map<String, Object> config = new HashMap<>();
    for (String name : ConsumerConfig.configNames()) {
      if (kafka.containsKey(name)) {
        config.put(name, kafka.get(name));
      }
    }
    config.remove(ConsumerConfig.GROUP_ID_CONFIG);
    config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
