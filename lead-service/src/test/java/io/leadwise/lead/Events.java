package io.leadwise.lead;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.TestKafka;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Events of the other services, made from the committed examples; and events of this one. */
public final class Events {

  private Events() {}

  public static ObjectNode example(String topic, UUID runId, UUID leadId) {
    ObjectNode event = (ObjectNode) Contracts.example(topic);
    event.put("leadId", leadId.toString());
    event.put("runId", runId == null ? null : runId.toString());
    return event;
  }

  public static void researched(UUID runId, UUID leadId) {
    send(
        "research-completed",
        "leadwise.research.completed.v1",
        example("research-completed", runId, leadId));
  }

  public static void validated(UUID runId, UUID leadId) {
    validated(example("email-validated", runId, leadId));
  }

  public static void validated(ObjectNode event) {
    send("email-validated", "leadwise.email.validated.v1", event);
  }

  public static void prioritized(UUID runId, UUID leadId) {
    insight(example("lead-insight", runId, leadId));
  }

  public static void insight(ObjectNode event) {
    send("lead-insight", "leadwise.lead-insight.updated.v1", event);
  }

  public static void consent(ObjectNode event) {
    TestKafka.send(
        "consent-granted",
        event.get("sellerId").asText(),
        "leadwise.consent.granted.v1",
        UUID.randomUUID().toString(),
        event.toString());
  }

  private static void send(String topic, String type, ObjectNode event) {
    Contracts.assertValid(topic, event);
    TestKafka.send(
        topic, event.get("leadId").asText(), type, UUID.randomUUID().toString(), event.toString());
  }

  /** What this service published about a lead so far, in order; at least one event. */
  public static List<JsonNode> published(String topic, UUID leadId) {
    TestKafka.awaitOne(topic, leadId.toString());
    return TestKafka.read(
            topic, record -> leadId.toString().equals(record.key()), Duration.ofSeconds(10))
        .stream()
        .map(TestKafka::json)
        .toList();
  }

  /** The leads that were published as selected by a run so far; waits for the given number. */
  public static List<String> selected(UUID runId, int atLeast) {
    List<String> keys = List.of();
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (keys.size() < atLeast && System.nanoTime() < end) {
      keys =
          TestKafka.read(
                  "lead-selected",
                  record -> runId.toString().equals(TestKafka.json(record).path("runId").asText()),
                  Duration.ofSeconds(5))
              .stream()
              .map(record -> record.key())
              .toList();
    }
    return keys;
  }
}
