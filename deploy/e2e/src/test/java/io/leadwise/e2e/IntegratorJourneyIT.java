package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.testkit.Contracts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** An integrator who has nothing but a Kafka client and the contract of {@code lead-insight}. */
@Order(4)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntegratorJourneyIT {

  private static final String TOPIC = "lead-insight";

  private final Suite suite;
  private final LeadwiseApi admin;
  private final String owner = DemoPerson.OTHER_SELLER.id().toString();
  private TopicReader insights;
  private Map<String, String> leads;

  IntegratorJourneyIT(Suite suite) {
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
  }

  @BeforeAll
  void givenALateSubscriberAfterARun() {
    DemoSetup.registerSellers(admin);
    leads = Imports.importCsv(admin, LeadCsv.read("integrator-leads.csv"));
    Agent.activate(admin, 100);
    JsonNode run = Runs.execute(admin, Duration.ofSeconds(90));
    assertThat(run.path("status").asText()).as("run: %s", run).isEqualTo("COMPLETED");
    insights = new TopicReader(suite.bootstrapServers(), TOPIC);
  }

  @AfterAll
  void close() {
    if (insights != null) {
      insights.close();
    }
  }

  @Test
  @Order(1)
  void everySelectedLeadHasItsLatestInsight() {
    Map<String, Event> latest = ofTheSeller();

    Set<String> selected =
        Set.of("INT-1", "INT-2", "INT-3", "INT-4").stream()
            .map(leads::get)
            .collect(Collectors.toSet());
    assertThat(latest.keySet()).isEqualTo(selected);
    assertThat(latest)
        .allSatisfy(
            (leadId, insight) -> {
              assertThat(insight.value().path("leadId").asText()).isEqualTo(leadId);
              assertThat(insight.value().path("complete").asBoolean()).isTrue();
              assertThat(insight.value().path("status").asText()).isEqualTo("OPEN");
            });
    assertThat(externalIds(latest)).containsExactly("INT-1", "INT-2", "INT-3", "INT-4");
  }

  @Test
  @Order(2)
  void revisionsOfALeadOnlyGrow() {
    Map<String, List<Long>> revisions = new TreeMap<>();
    insights
        .readToEnd()
        .forEach(
            event ->
                revisions
                    .computeIfAbsent(event.key(), key -> new ArrayList<>())
                    .add(event.revision()));

    assertThat(revisions).isNotEmpty();
    assertThat(revisions.values())
        .allSatisfy(
            numbers -> {
              assertThat(numbers).startsWith(1L);
              assertThat(numbers).isSorted().doesNotHaveDuplicates();
            });
  }

  @Test
  @Order(3)
  void everyRecordIsACloudEvent() {
    List<Event> events = insights.readToEnd();

    assertThat(events)
        .allSatisfy(
            event -> {
              Map<String, String> headers = event.headers();
              assertThat(headers)
                  .containsEntry("ce_specversion", "1.0")
                  .containsEntry("ce_type", "leadwise.lead-insight.updated.v1")
                  .containsEntry("ce_source", "/leadwise/prioritization-service")
                  .containsEntry("ce_subject", event.key())
                  .containsEntry("content-type", "application/json");
              assertThat(UUID.fromString(event.id()).version()).isEqualTo(7);
              assertThat(Instant.parse(headers.get("ce_time"))).isBefore(Instant.now());
            });
    assertThat(events).extracting(Event::id).doesNotHaveDuplicates();
  }

  @Test
  @Order(4)
  void everyValueKeepsTheContract() {
    assertThat(insights.readToEnd())
        .isNotEmpty()
        .allSatisfy(event -> Contracts.assertValid(TOPIC, event.text()));
  }

  @Test
  @Order(5)
  void noValueNamesAPerson() {
    List<String> words = new ArrayList<>();
    for (JsonNode lead : admin.list("/api/v1/leads", 1_000)) {
      for (String field : List.of("email", "firstName", "lastName")) {
        String word = lead.path(field).asText("");
        if (!word.isBlank() && !word.equals("null")) {
          words.add(word);
        }
      }
    }

    assertThat(words).contains("Quenrick", "Vexberg", "quenrick.vexberg@siemens.com");
    assertThat(insights.readToEnd())
        .allSatisfy(
            event ->
                assertThat(event.text()).doesNotContainIgnoringCase(words.toArray(String[]::new)));
  }

  @Test
  @Order(6)
  void actionsAppearWithTheNextRevisionOnceTheOwnerConsented() {
    List<Event> before = eventsOfTheSeller();
    Map<String, Event> latestBefore = ofTheSeller();
    assertThat(before)
        .allSatisfy(event -> assertThat(event.value().path("suggestedAction").isNull()).isTrue());

    Consent.give(suite, DemoPerson.OTHER_SELLER);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(ofTheSeller())
                    .hasSameSizeAs(latestBefore)
                    .allSatisfy(
                        (leadId, event) -> {
                          assertThat(event.revision())
                              .isGreaterThan(latestBefore.get(leadId).revision());
                          assertThat(event.value().path("suggestedAction").path("action").asText())
                              .isNotEmpty();
                        }));
    // With the consent the owner's emails are read, which changes insights once more.
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              Map<String, Event> latest = ofTheSeller();
              assertThat(actionOf(latest, "INT-1")).isEqualTo("SCHEDULE_APPOINTMENT");
              assertThat(actionOf(latest, "INT-2")).isEqualTo("UPDATE_EMAIL");
            });
    everyValueKeepsTheContract();
    noValueNamesAPerson();
  }

  private Map<String, Event> ofTheSeller() {
    Map<String, Event> latest = insights.latest();
    latest.values().removeIf(event -> !isOfTheSeller(event));
    return latest;
  }

  private List<Event> eventsOfTheSeller() {
    return insights.readToEnd().stream().filter(this::isOfTheSeller).toList();
  }

  private boolean isOfTheSeller(Event event) {
    return event.value().path("ownerId").asText().equals(owner);
  }

  private static List<String> externalIds(Map<String, Event> latest) {
    return latest.values().stream()
        .map(event -> event.value().path("externalId").asText())
        .sorted()
        .toList();
  }

  private String actionOf(Map<String, Event> latest, String externalId) {
    return latest
        .get(leads.get(externalId))
        .value()
        .path("suggestedAction")
        .path("action")
        .asText();
  }
}
