package io.leadwise.emailvalidation.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.TestKafka;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Events about leads, made out of the examples of the contracts. */
public final class LeadEvents {

  private LeadEvents() {}

  /** Sends that a run selected a lead of yesterday. */
  public static void selected(UUID lead, UUID run, UUID owner, String email, long version) {
    selected(lead, run, owner, email, version, Duration.ofDays(1));
  }

  /** Sends that a run selected a lead of some age. */
  public static void selected(
      UUID lead, UUID run, UUID owner, String email, long version, Duration age) {
    ObjectNode event = Contracts.example("lead-selected").deepCopy();
    event.put("runId", run == null ? null : run.toString());
    ((ObjectNode) event.get("lead"))
        .put("leadId", lead.toString())
        .put("ownerId", owner.toString())
        .put("email", email)
        .put("version", version)
        .put("createdAt", Instant.now().minus(age).toString());
    send("lead-selected", "leadwise.lead.selected.v1", lead, event);
  }

  /** Sends that the address of a lead changed. */
  public static void emailChanged(UUID lead, String email, long version) {
    ObjectNode event = Contracts.example("lead-email-changed").deepCopy();
    event.put("leadId", lead.toString()).put("email", email).put("leadVersion", version);
    send("lead-email-changed", "leadwise.lead.email-changed.v1", lead, event);
  }

  private static void send(String topic, String type, UUID lead, ObjectNode event) {
    Contracts.assertValid(topic, event);
    TestKafka.send(topic, lead.toString(), type, UUID.randomUUID().toString(), event.toString());
  }
}
