package io.leadwise.e2e.faults;

import static io.leadwise.e2e.faults.FaultSuite.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.databases.Database;
import io.leadwise.e2e.kafka.DeadLetters;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What must be true after a run, whatever went wrong in its middle: it completed with every lead,
 * each lead has one insight, the services agree, nothing is stuck and nothing was put aside that
 * the test did not expect.
 */
final class Aftermath {

  private final Suite suite;
  private final LeadwiseApi admin;
  private final String run;
  private final Set<String> leads;
  private final Map<String, Long> deadLetters;

  /**
   * @param run path of the run
   * @param leads ids of all that it had to select
   * @param deadLetters how many each dead-letter topic must hold; those with none are left out
   */
  Aftermath(Suite suite, String run, Collection<String> leads, Map<String, Long> deadLetters) {
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
    this.run = run;
    this.leads = Set.copyOf(leads);
    this.deadLetters = new TreeMap<>(deadLetters);
  }

  static Aftermath of(DisturbedRun run) {
    return new Aftermath(
        run.suite().suite(), run.path(), run.leads(), run.suite().expectedDeadLetters());
  }

  /** As {@link #isAccountedFor()}, with every section answered, once and for all. */
  void isSpotless() {
    isAccountedFor();
    eachInsightIsWhole();
  }

  /** The run completed, nothing is lost, doubled, stuck or put aside; sections may have failed. */
  void isAccountedFor() {
    theRunCompletedWithEveryLead();
    eachLeadHasOneInsight();
    bothServicesKnowTheSameLeads();
    nothingIsStuck();
    onlyWhatWasExpectedWasPutAside();
  }

  void theRunCompletedWithEveryLead() {
    JsonNode ended = admin.get(run).body();
    assertThat(ended.path("status").asText()).as("run: %s", ended).isEqualTo("COMPLETED");
    Map<String, Long> counts = new HashMap<>();
    ended.path("counts").properties().forEach(c -> counts.put(c.getKey(), c.getValue().asLong()));
    assertThat(counts)
        .containsEntry("selected", (long) leads.size())
        .containsEntry("researched", (long) leads.size())
        .containsEntry("validated", (long) leads.size())
        .containsEntry("prioritized", (long) leads.size())
        .containsEntry("failed", 0L);
  }

  /**
   * One event per revision, also where it was sent twice: a relay that dies between acknowledgement
   * and delete sends an event again, with its id. The latest one answers this run.
   */
  void eachLeadHasOneInsight() {
    Map<String, List<Event>> insights = insights();
    assertThat(insights.keySet()).containsExactlyInAnyOrderElementsOf(leads);
    assertThat(insights)
        .allSatisfy(
            (lead, events) -> {
              Map<Long, Set<String>> idsByRevision =
                  events.stream()
                      .collect(
                          Collectors.groupingBy(
                              Event::revision,
                              TreeMap::new,
                              Collectors.mapping(Event::id, Collectors.toSet())));
              assertThat(idsByRevision).allSatisfy((number, ids) -> assertThat(ids).hasSize(1));
              Event latest = events.get(events.size() - 1);
              assertThat(latest.revision()).isEqualTo(((TreeMap<Long, ?>) idsByRevision).lastKey());
              assertThat(latest.value().path("complete").asBoolean()).isTrue();
              assertThat(run).endsWith(latest.value().path("runId").asText());
            });
  }

  /** Nothing changed about any lead, so nothing was announced about it a second time. */
  void eachInsightIsWhole() {
    assertThat(insights())
        .allSatisfy(
            (lead, events) -> {
              assertThat(events)
                  .as("insights of %s", lead)
                  .extracting(Event::id)
                  .containsOnly(events.get(0).id());
              JsonNode insight = events.get(0).value();
              assertThat(insight.path("revision").asLong()).isEqualTo(1);
              assertThat(StreamSupport.stream(insight.path("sections").spliterator(), false))
                  .extracting(section -> section.path("status").asText())
                  .isNotEmpty()
                  .doesNotContain("PENDING", "FAILED");
            });
  }

  /** Needs the seller's consent. */
  void bothServicesKnowTheSameLeads() {
    List<JsonNode> listed = suite.api(DemoPerson.SELLER).list("/api/v1/prioritized-leads", 10_000);
    JsonNode total = admin.get("/api/v1/dashboard").body().path("total");
    Set<String> known = ids(admin.list("/api/v1/leads", 10_000), "id");

    assertThat(ids(listed, "leadId")).hasSameSizeAs(listed).containsAll(leads);
    assertThat(known).containsAll(ids(listed, "leadId"));
    assertThat(total.path("selected").asInt()).isEqualTo(listed.size());
    assertThat(total.path("byStatus").path("OPEN").asInt()).isEqualTo(listed.size());
  }

  /** What a fault held back has left the outboxes, and no relay has given up on anything. */
  void nothingIsStuck() {
    for (Service service : Service.values()) {
      Database database = Database.of(suite, service);
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () ->
                  assertThat(database.first("select count(*) from outbox"))
                      .as("outbox of %s", service)
                      .isEqualTo("0"));
    }
  }

  void onlyWhatWasExpectedWasPutAside() {
    assertThat(DeadLetters.count(suite.bootstrapServers())).isEqualTo(deadLetters);
  }

  private Map<String, List<Event>> insights() {
    try (TopicReader topic = new TopicReader(suite.bootstrapServers(), "lead-insight")) {
      return topic.readToEnd().stream()
          .filter(event -> leads.contains(event.key()))
          .collect(Collectors.groupingBy(Event::key));
    }
  }

  private static Set<String> ids(List<JsonNode> items, String name) {
    Set<String> ids = new HashSet<>();
    items.forEach(item -> ids.add(item.path(name).asText()));
    return ids;
  }
}
