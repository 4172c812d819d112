package io.leadwise.prioritization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.TestKafka;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Sends events about one lead: the examples of the contracts, with what a test changes in them. */
public final class Events {
  private final UUID leadId;
  private final UUID ownerId;
  private Consumer<ObjectNode> lead = node -> {};
  private long version = 1;
  private String email = "ada@northwind.example";
  private List<Sent> held;

  /** An event as it is sent. */
  public record Sent(String topic, UUID key, String type, UUID id, String value) {}

  public Events(UUID leadId, UUID ownerId) {
    this.leadId = leadId;
    this.ownerId = ownerId;
  }

  public static Events aboutNewLead(UUID ownerId) {
    return new Events(UUID.randomUUID(), ownerId);
  }

  public UUID leadId() {
    return leadId;
  }

  /** Keeps the events to come in that list instead of sending them. */
  public Events into(List<Sent> list) {
    held = list;
    return this;
  }

  /** Changes the lead in the events to come. */
  public Events lead(Consumer<ObjectNode> change) {
    lead = lead.andThen(change);
    return this;
  }

  public Events version(long next) {
    version = next;
    return this;
  }

  public Events email(String next) {
    email = next;
    return this;
  }

  public Events selected(UUID runId) {
    ObjectNode event = (ObjectNode) Contracts.example("lead-selected");
    event.put("runId", runId == null ? null : runId.toString());
    event.put("selectedAt", Instant.now().toString());
    event.set("lead", snapshot());
    return send("lead-selected", "leadwise.lead.selected.v1", event);
  }

  public Events changed() {
    ObjectNode event = (ObjectNode) Contracts.example("lead-changed");
    event.set("lead", snapshot());
    return send("lead-changed", "leadwise.lead.changed.v1", event);
  }

  public Events erased() {
    return send("lead-changed", "leadwise.lead.changed.v1", null);
  }

  public Events researched(UUID runId, long answer) {
    return researched(runId, answer, event -> {});
  }

  public Events researched(UUID runId, long answer, Consumer<ObjectNode> change) {
    ObjectNode event = Contracts.example("research-completed").deepCopy();
    change.accept(event);
    return send(
        "research-completed",
        "leadwise.research.completed.v1",
        answer(event, runId, answer, "completedAt"));
  }

  public Events validated(UUID runId, long answer, String validity) {
    ObjectNode event = answer(example("email-validated"), runId, answer, "validatedAt");
    event.put("email", email).put("validity", validity);
    event.put("reason", validity.equals("VALID") ? "DELIVERABLE" : "DOMAIN_UNKNOWN");
    return send("email-validated", "leadwise.email.validated.v1", event);
  }

  public Events closed(long leadVersion) {
    ObjectNode event = example("lead-closed");
    event.put("leadId", leadId.toString()).put("ownerId", ownerId.toString());
    event.put("leadVersion", leadVersion);
    return send("lead-closed", "leadwise.lead.closed.v1", event);
  }

  /** All that a lead needs for its first insight. */
  public Events processed(UUID runId) {
    return selected(runId).researched(runId, 1).validated(runId, 1, "VALID");
  }

  public static void consent(UUID sellerId, long version, String status) {
    ObjectNode event = example("consent-granted");
    event.put("sellerId", sellerId.toString()).put("version", version).put("status", status);
    TestKafka.send(
        "consent-granted",
        sellerId.toString(),
        "leadwise.consent.granted.v1",
        UUID.randomUUID().toString(),
        event.toString());
  }

  /** The latest published insight that fulfils the condition. */
  public JsonNode awaitInsight(java.util.function.Predicate<JsonNode> condition) {
    return TestKafka.awaitOne("lead-insight", leadId.toString(), condition);
  }

  public JsonNode awaitRevision(long revision) {
    return awaitInsight(insight -> insight.path("revision").asLong() == revision);
  }

  private ObjectNode snapshot() {
    ObjectNode node = (ObjectNode) Contracts.example("lead-changed").get("lead");
    node.put("leadId", leadId.toString()).put("ownerId", ownerId.toString());
    node.put("version", version).put("email", email).put("status", "OPEN");
    node.put("createdAt", Instant.now().minus(4, ChronoUnit.DAYS).toString());
    lead.accept(node);
    return node;
  }

  private ObjectNode answer(ObjectNode event, UUID runId, long answer, String time) {
    event.put("leadId", leadId.toString());
    event.put("runId", runId == null ? null : runId.toString());
    event.put("leadVersion", version).put("version", answer);
    return event.put(time, Instant.now().toString());
  }

  private static ObjectNode example(String topic) {
    return (ObjectNode) Contracts.example(topic);
  }

  private Events send(String topic, String type, ObjectNode event) {
    String value = event == null ? null : event.toString();
    Sent one = new Sent(topic, leadId, type, UUID.randomUUID(), value);
    if (held != null) {
      held.add(one);
    } else {
      TestKafka.send(topic, one.key().toString(), type, one.id().toString(), value);
    }
    return this;
  }
}
