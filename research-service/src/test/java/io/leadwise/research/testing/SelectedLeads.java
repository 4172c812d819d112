package io.leadwise.research.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.TestKafka;
import java.util.UUID;

/** Builds and sends events lead-selected, from the example of the contract. */
public final class SelectedLeads {

  public static final UUID SOFIA = UUID.fromString("5e11e600-0000-4000-8000-000000000001");
  public static final UUID OMAR = UUID.fromString("5e11e600-0000-4000-8000-000000000002");

  private final ObjectNode event = Contracts.example("lead-selected").deepCopy();

  private SelectedLeads(String companyName) {
    lead().put("leadId", UUID.randomUUID().toString());
    lead().put("companyName", companyName);
    lead().putNull("account");
    lead().putNull("email");
    lead().putNull("website");
    lead().putNull("country");
    lead().put("version", 1);
    lead().putArray("openOpportunities");
    lead().putArray("winsAgainst");
    event.putArray("competitors");
    event.put("runId", UUID.randomUUID().toString());
  }

  /** A lead of which nothing but the company's name is known. */
  public static SelectedLeads ofCompany(String name) {
    return new SelectedLeads(name);
  }

  public SelectedLeads with(String field, String value) {
    lead().put(field, value);
    return this;
  }

  /** The lead has an open opportunity that this competitor wants to win, too. */
  public SelectedLeads against(String competitor) {
    lead()
        .withArray("openOpportunities")
        .addObject()
        .put("opportunityId", UUID.randomUUID().toString())
        .put("name", "Deal")
        .put("competitor", competitor);
    return this;
  }

  /** The admin named this competitor. */
  public SelectedLeads withCompetitorOfTheHouse(String competitor) {
    event.withArray("competitors").add(competitor);
    return this;
  }

  public SelectedLeads version(long version) {
    lead().put("version", version);
    return this;
  }

  public SelectedLeads withoutRun() {
    event.putNull("runId");
    event.put("trigger", "CREATED");
    return this;
  }

  public SelectedLeads anotherRun() {
    event.put("runId", UUID.randomUUID().toString());
    return this;
  }

  public String leadId() {
    return lead().path("leadId").asText();
  }

  public String runId() {
    return event.path("runId").asText();
  }

  public SelectedLeads send() {
    Contracts.assertValid("lead-selected", event);
    TestKafka.send(
        "lead-selected",
        leadId(),
        "leadwise.lead.selected.v1",
        UUID.randomUUID().toString(),
        event.toString());
    return this;
  }

  /** Waits for the answer of a version, and checks it against the contract. */
  public JsonNode awaitAnswer(int version) {
    JsonNode answer =
        TestKafka.awaitOne(
            "research-completed", leadId(), value -> value.path("version").asInt() == version);
    Contracts.assertValid("research-completed", answer);
    return answer;
  }

  private ObjectNode lead() {
    return (ObjectNode) event.get("lead");
  }
}
