package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.kafka.DeadLetters;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The service is killed in the middle of an import, and every row becomes one lead. */
@Tag("quick-faults")
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ImportCrashIT {

  private static final int COMPANIES = 200;
  private static final int LEADS_OF_EACH = 100;
  private static final int ROWS = COMPANIES * LEADS_OF_EACH;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private Suite suite;
  private LeadwiseApi admin;
  private String leadImport;
  private List<JsonNode> rows;

  @BeforeAll
  void givenAnImport() {
    suite =
        Suite.start(
            Suites.faults("import-crash")
                .property(Service.LEAD, "leadwise.lead.imports.tick", "1s")
                .property(Service.LEAD, "leadwise.lead.imports.lease", "PT3S")
                // Small pages, so that it is still going on when its service is killed.
                .property(Service.LEAD, "leadwise.lead.imports.page-size", "50"));
    admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    String csv = GeneratedLeads.csv(COMPANIES, LEADS_OF_EACH);
    leadImport =
        LeadwiseApi.expect(admin.post("/api/v1/lead-imports", "text/csv", csv), 202).locationPath();
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void theServiceIsKilledInTheMiddleAndStartedAgain() {
    JsonNode seen =
        Runs.awaitState(
            admin, leadImport, PATIENCE, now -> now.path("processedRows").asLong() >= ROWS / 10);

    suite.service(Service.LEAD).kill();
    suite.service(Service.LEAD).restart(Suite.START_LIMIT);

    assertThat(seen.path("status").asText()).isEqualTo("RUNNING");
    assertThat(seen.path("processedRows").asLong()).isLessThan(ROWS);
  }

  @Test
  @Order(2)
  void theImportCompletesWithEveryRow() {
    JsonNode ended =
        Runs.awaitState(
            admin,
            leadImport,
            PATIENCE,
            now -> !Set.of("PENDING", "RUNNING").contains(now.path("status").asText()));

    assertThat(ended.path("status").asText()).as("import: %s", ended).isEqualTo("COMPLETED");
    assertThat(ended.path("processedRows").asLong()).isEqualTo(ROWS);
    assertThat(ended.path("counts").path("created").asLong()).isEqualTo(ROWS);
  }

  @Test
  @Order(3)
  void eachRowHasOneResultAndItsOwnLead() {
    rows = admin.list(leadImport + "/rows", 2 * ROWS);

    assertThat(rows)
        .extracting(row -> row.path("row").asLong())
        .containsExactlyElementsOf(LongStream.rangeClosed(1, ROWS).boxed().toList());
    assertThat(rows).allMatch(row -> row.path("result").asText().equals("CREATED"));
    assertThat(new HashSet<>(leadIds())).hasSize(ROWS);
  }

  /** No lead beside those of the rows was ever announced, and none of them twice. */
  @Test
  @Order(4)
  void eachLeadIsAnnouncedOnce() {
    try (TopicReader topic = new TopicReader(suite.bootstrapServers(), "lead-changed")) {
      Runs.awaitState(admin, leadImport, PATIENCE, now -> topic.latest().keySet().size() >= ROWS);
      Map<String, Set<String>> idsByLead =
          topic.readToEnd().stream()
              .collect(
                  Collectors.groupingBy(
                      Event::key, Collectors.mapping(Event::id, Collectors.toSet())));

      assertThat(idsByLead.keySet()).containsExactlyInAnyOrderElementsOf(leadIds());
      // A relay that dies between acknowledgement and delete sends an event again, with its id.
      assertThat(idsByLead).allSatisfy((lead, ids) -> assertThat(ids).hasSize(1));
    }
  }

  @Test
  @Order(5)
  void nothingWasPutAside() {
    assertThat(DeadLetters.count(suite.bootstrapServers())).isEmpty();
  }

  private List<String> leadIds() {
    return rows.stream().map(row -> row.path("leadId").asText()).toList();
  }
}
