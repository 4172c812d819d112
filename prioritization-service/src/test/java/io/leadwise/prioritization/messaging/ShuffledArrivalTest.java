package io.leadwise.prioritization.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.prioritization.Events.Sent;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The same news about many leads, each in an order of its own, through broker and database. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class ShuffledArrivalTest {
  private static final int LEADS = 60;

  @Inject Jdbc jdbc;

  private final UUID seller = UUID.randomUUID();
  private final UUID firstRun = UUID.randomUUID();
  private final UUID secondRun = UUID.randomUUID();
  private final Instant created = Instant.now().minus(100, ChronoUnit.HOURS);
  private final Random random = new Random(6);

  @Test
  void anyOrderWithDuplicatesAndReplaysGivesTheSameLastInsight() {
    Set<String> leads = new HashSet<>();
    List<Sent> all = new ArrayList<>();
    for (int i = 0; i < LEADS; i++) {
      List<Sent> own = newsAbout(UUID.randomUUID());
      leads.add(own.get(0).key().toString());
      List<Sent> again = new ArrayList<>();
      for (Sent one : own) {
        if (random.nextBoolean()) {
          again.add(one);
        }
        if (random.nextInt(3) == 0) {
          again.add(new Sent(one.topic(), one.key(), one.type(), UUID.randomUUID(), one.value()));
        }
      }
      all.addAll(own);
      all.addAll(again);
    }
    long deadlocks = deadlocks();
    // One order over all leads is one order for each of them, and fills batches with all kinds.
    Collections.shuffle(all, random);

    send(all.subList(0, all.size() / 2));
    Events.consent(seller, 1, "GRANTED");
    send(all.subList(all.size() / 2, all.size()));
    awaitHandled(all);

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              Map<String, String> last = lastInsights(leads);
              assertThat(last).hasSize(LEADS);
              assertThat(new HashSet<>(last.values())).hasSize(1);
            });
    assertThat(lastInsights(leads).values().iterator().next())
        .contains("\"runId\":\"" + secondRun + "\"", "\"leadVersion\":4", "\"RISKY\"")
        .contains("\"action\":\"SCHEDULE_APPOINTMENT\"", "\"partial\":false");
    // Consumers of different topics hear of the same new leads at the same time.
    assertThat(deadlocks()).isEqualTo(deadlocks);
  }

  private long deadlocks() {
    return jdbc.first(
            "select deadlocks from pg_stat_database where datname = current_database()",
            row -> row.getLong("deadlocks"))
        .orElseThrow();
  }

  private List<Sent> newsAbout(UUID leadId) {
    List<Sent> news = new ArrayList<>();
    Events lead = new Events(leadId, seller).into(news);
    lead.lead(node -> node.put("createdAt", created.toString())).email("ada@first.example");
    lead.selected(firstRun).researched(firstRun, 1).validated(firstRun, 1, "VALID");
    lead.version(2).lead(node -> node.put("country", "BR")).changed();
    lead.version(3).lead(node -> node.put("country", "FR")).email("ada@second.example").changed();
    lead.validated(null, 2, "INVALID");
    lead.version(4).lead(node -> node.put("employees", 900)).selected(secondRun);
    lead.researched(secondRun, 2).validated(secondRun, 3, "RISKY");
    return news;
  }

  private static void send(List<Sent> events) {
    Map<String, Object> config =
        Map.of("bootstrap.servers", TestKafka.bootstrapServers(), "acks", "all");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      events.forEach(one -> producer.send(record(one)));
      producer.flush();
    }
  }

  private static ProducerRecord<String, byte[]> record(Sent event) {
    ProducerRecord<String, byte[]> record =
        new ProducerRecord<>(event.topic(), event.key().toString(), bytes(event.value()));
    record.headers().add("ce_id", bytes(event.id().toString()));
    record.headers().add("ce_type", bytes(event.type()));
    return record;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void awaitHandled(List<Sent> events) {
    List<String> ids = events.stream().map(one -> one.id().toString()).distinct().toList();
    await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                jdbc.first(
                            "select count(*) as handled from inbox where event_id = any(?)",
                            row -> row.getInt("handled"),
                            ids)
                        .orElseThrow()
                    == ids.size());
  }

  /** The last insight about each lead, without ids, times and the number of the revision. */
  private static Map<String, String> lastInsights(Set<String> leads) {
    Map<String, String> last = new HashMap<>();
    TestKafka.read("lead-insight", record -> leads.contains(record.key()), Duration.ofSeconds(20))
        .forEach(record -> last.put(record.key(), withoutTimes(TestKafka.json(record))));
    return last;
  }

  private static String withoutTimes(JsonNode insight) {
    ObjectNode event = insight.deepCopy();
    event.remove(List.of("leadId", "revision", "updatedAt"));
    event.path("sections").forEach(section -> ((ObjectNode) section).remove("updatedAt"));
    return event.toString();
  }
}
