package io.leadwise.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.testkit.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TopicLearnerTest {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final String topic = "learned-" + UUID.randomUUID();
  private final List<String> handled = new CopyOnWriteArrayList<>();
  private TopicLearner learner;

  @AfterEach
  void stop() {
    learner.stop();
  }

  @Test
  void allThatTheTopicHeldAtTheStartIsHandledBeforeItIsLearned() throws Exception {
    TestKafka.createTopic(topic, 3);
    for (String key : List.of("a", "b", "c", "d")) {
      TestKafka.send(topic, key, "sample.happened.v1", UUID.randomUUID().toString(), "{}");
    }
    CountDownLatch mayHandle = new CountDownLatch(1);
    learner = learner(TestKafka.bootstrapServers(), records -> after(mayHandle, records));
    start();

    await().atMost(SOON).until(() -> learner.state().equals("4 records to read"));
    assertThat(learner.isLearned()).isFalse();

    mayHandle.countDown();
    await().atMost(SOON).until(learner::isLearned);
    assertThat(handled).containsExactlyInAnyOrder("a", "b", "c", "d");
    assertThat(learner.state()).isEqualTo("learned");
  }

  @Test
  void anEmptyTopicIsLearnedAtOnce() {
    TestKafka.createTopic(topic, 2);
    learner = learner(TestKafka.bootstrapServers(), this::handle);
    start();

    await().atMost(SOON).until(learner::isLearned);
    assertThat(handled).isEmpty();
  }

  @Test
  void workThatFailsIsDoneAgain() {
    TestKafka.createTopic(topic, 1);
    TestKafka.send(topic, "a", "sample.happened.v1", UUID.randomUUID().toString(), "{}");
    learner =
        learner(
            TestKafka.bootstrapServers(),
            records -> {
              handle(records);
              if (handled.size() == 1) {
                throw new IllegalStateException("for once");
              }
            });
    start();

    await().atMost(SOON).until(learner::isLearned);
    assertThat(handled).containsExactly("a", "a");
  }

  @Test
  void withoutABrokerItSaysSoAndGoesOnTrying() {
    learner = learner("127.0.0.1:1", this::handle);
    start();

    await().atMost(SOON).until(() -> learner.state().contains("TimeoutException"));
    assertThat(learner.isLearned()).isFalse();
  }

  private void after(CountDownLatch gate, ConsumerRecords<String, byte[]> records) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    handle(records);
  }

  private void handle(ConsumerRecords<String, byte[]> records) {
    records.forEach(one -> handled.add(one.key()));
  }

  private TopicLearner learner(
      String bootstrapServers, java.util.function.Consumer<ConsumerRecords<String, byte[]>> work) {
    return new TopicLearner(topic, () -> consumer(bootstrapServers), work, PATIENCE);
  }

  private void start() {
    Thread thread = new Thread(learner);
    thread.setDaemon(true);
    thread.start();
  }

  private static Consumer<String, byte[]> consumer(String bootstrapServers) {
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", bootstrapServers, "enable.auto.commit", false),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
