package io.leadwise.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.kit.sample.SampleHappenedConsumer;
import io.leadwise.kit.sample.SampleTopics;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleTopics.class)
class InboxTest {

  private static final String TOPIC = "sample-happened";
  private static final String TYPE = "sample.happened.v1";
  private static final String DLQ = "sample-happened.sample-service.dlq";
  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject SampleHappenedConsumer consumer;
  @Inject Inbox inbox;

  @Test
  void aRedeliveredEventIsHandledOnce() {
    String name = unique();
    String id = unique();
    TestKafka.send(TOPIC, name, TYPE, id, event(name, null));
    TestKafka.send(TOPIC, name, TYPE, id, event(name, null));
    String last = unique();
    TestKafka.send(TOPIC, last, TYPE, unique(), event(last, null));

    await().atMost(SOON).until(() -> consumer.handled.contains(last));
    assertThat(Collections.frequency(consumer.handled, name)).isEqualTo(1);
  }

  @Test
  void onlyThePoisonEventIsPutAside() {
    String before = unique();
    String poison = unique();
    String after = unique();
    TestKafka.send(TOPIC, before, TYPE, unique(), event(before, null));
    TestKafka.send(TOPIC, poison, TYPE, unique(), event(poison, "poison"));
    TestKafka.send(TOPIC, after, TYPE, unique(), event(after, null));

    await().atMost(SOON).until(() -> consumer.handled.contains(after));
    var letters = TestKafka.read(DLQ, r -> poison.equals(r.key()), SOON);

    assertThat(Collections.frequency(consumer.handled, before)).isEqualTo(1);
    assertThat(letters).hasSize(1);
    assertThat(TestKafka.header(letters.get(0), "dlq_error")).contains("cannot be handled");
    assertThat(TestKafka.header(letters.get(0), "dlq_topic")).isEqualTo(TOPIC);
    assertThat(TestKafka.header(letters.get(0), "ce_type")).isEqualTo(TYPE);
    assertThat(new String(letters.get(0).value(), StandardCharsets.UTF_8)).contains(poison);
  }

  @Test
  void aBatchIsHalvedUntilThePoisonStandsAlone() {
    List<String> names = Stream.generate(InboxTest::unique).limit(32).toList();
    String poison = names.get(11);
    List<ConsumerRecord<String, byte[]>> batch = new ArrayList<>();
    for (String name : names) {
      String json = event(name, name.equals(poison) ? "poison" : null);
      TestKafka.received(TOPIC, name, TYPE, unique(), json).forEach(batch::add);
    }

    inbox.consume(
        new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), batch), Map.of()), consumer);

    assertThat(consumer.batches)
        .filteredOn(keys -> keys.contains(poison))
        .extracting(List::size)
        .containsExactly(32, 16, 8, 4, 2, 1);
    assertThat(TestKafka.read(DLQ, r -> names.contains(r.key()), SOON))
        .extracting(ConsumerRecord::key)
        .containsExactly(poison);
    // What the halves left behind is committed, once for each of the others.
    await()
        .atMost(SOON)
        .until(
            () -> TestKafka.read("thing-changed", r -> names.contains(r.key()), SOON).size() == 31);
  }

  @Test
  void whatIsNotACloudEventIsPutAside() {
    String noHeaders = unique();
    String notJson = unique();
    TestKafka.send(new ProducerRecord<>(TOPIC, noHeaders, "{}".getBytes(StandardCharsets.UTF_8)));
    TestKafka.send(TOPIC, notJson, TYPE, unique(), "{not json");

    assertThat(TestKafka.read(DLQ, r -> noHeaders.equals(r.key()), SOON)).hasSize(1);
    assertThat(TestKafka.read(DLQ, r -> notJson.equals(r.key()), SOON)).hasSize(1);
  }

  @Test
  void unknownTypesAreSkippedAndUnknownFieldsIgnored() {
    String other = unique();
    String name = unique();
    TestKafka.send(TOPIC, other, "sample.other.v1", unique(), event(other, null));
    TestKafka.send(
        TOPIC, name, TYPE, unique(), "{\"name\":\"" + name + "\",\"addedLater\":{\"x\":1}}");

    await().atMost(SOON).until(() -> consumer.handled.contains(name));
    assertThat(consumer.handled).doesNotContain(other);
  }

  @Test
  void aTombstoneReachesTheHandler() {
    String key = unique();
    TestKafka.send(TOPIC, key, TYPE, unique(), null);

    await().atMost(SOON).until(() -> consumer.handled.contains("tombstone " + key));
  }

  @Test
  void anOutageIsWaitedFor() {
    String name = unique();
    consumer.outagesLeft.set(2);
    TestKafka.send(TOPIC, name, TYPE, unique(), event(name, "outage"));

    await().atMost(SOON).until(() -> consumer.handled.contains(name));
    assertThat(consumer.handled).containsOnlyOnce(name);
  }

  @Test
  void theTraceAndTheCorrelationGoOn() {
    String key = unique();
    var incoming =
        new ProducerRecord<>(TOPIC, key, event(key, null).getBytes(StandardCharsets.UTF_8));
    String traceId = "0af7651916cd43dd8448eb211c80319c";
    header(incoming, "ce_id", unique());
    header(incoming, "ce_type", TYPE);
    header(incoming, "traceparent", "00-" + traceId + "-b7ad6b7169203331-01");
    header(incoming, "ce_correlationid", "from-the-edge");
    TestKafka.send(incoming);

    var caused = TestKafka.read("thing-changed", r -> key.equals(r.key()), SOON);

    assertThat(caused).hasSize(1);
    assertThat(TestKafka.header(caused.get(0), "traceparent"))
        .startsWith("00-" + traceId + "-")
        .doesNotContain("b7ad6b7169203331");
    assertThat(TestKafka.header(caused.get(0), "ce_correlationid")).isEqualTo("from-the-edge");
  }

  private static void header(ProducerRecord<String, byte[]> r, String name, String value) {
    r.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static String event(String name, String fault) {
    return "{\"name\":\"%s\",\"fault\":%s}"
        .formatted(name, fault == null ? "null" : "\"" + fault + "\"");
  }

  private static String unique() {
    return UUID.randomUUID().toString();
  }
}
