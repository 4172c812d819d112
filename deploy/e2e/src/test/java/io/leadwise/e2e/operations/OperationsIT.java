package io.leadwise.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadwise.e2e.databases.Database;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.operations.OpsScript.Ended;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What docs/runbook.md says under Operations is done, with its own commands. */
@Tag("faults")
@Order(16)
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationsIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private Suite suite;
  private OpsScript ops;
  private LeadwiseApi admin;
  private Collection<String> leads;

  @BeforeAll
  void givenInsights() {
    suite = Suite.start(Suites.faults("operations"));
    ops = new OpsScript(suite);
    admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    Imports.importCsv(admin, LeadCsv.read("first-day-leads.csv"));
    Agent.activate(admin, 100);
    Runs.execute(admin, PATIENCE);
    leads = List.copyOf(revisions().keySet());
    assertThat(leads).hasSizeGreaterThan(3);
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void everythingArrivesAndNothingWasPutAside() {
    String metrics =
        Arrays.stream(Service.values())
            .map(service -> suite.service(service).url() + "/q/metrics")
            .collect(Collectors.joining(","));

    Ended drained = ops.command("drain", "--metrics", metrics, "--limit", "PT1M");
    Ended letters = ops.command("dead-letters");

    assertThat(drained.exit()).as(drained.text()).isZero();
    assertThat(drained.text()).endsWith("Nothing is in flight.\n");
    assertThat(letters.text()).isEqualTo("There are no dead letters.\n");
  }

  @Test
  @Order(2)
  void aServiceThatRunsIsNotSetBack() {
    Ended refused = ops.readAgain(Service.PRIORITIZATION, "--wait", "PT0S");

    assertThat(refused.exit()).isEqualTo(1);
    assertThat(refused.text()).contains("prioritization-service is running");
  }

  @Test
  @Order(3)
  void whatAServiceMadeOfItsTopicsIsRebuilt() {
    // given: rows that somebody damaged
    Map<String, JsonNode> before = insights();
    Map<String, Long> published = revisions();
    suite.service(Service.PRIORITIZATION).stop();
    assertThat(
            Database.of(suite, Service.PRIORITIZATION)
                .execute(
                    "update lead_insights set email = null, research = null"
                        + " where selected_at is not null"))
        .isEqualTo(leads.size());

    // when
    Ended set = ops.readAgain(Service.PRIORITIZATION);
    assertThat(set.exit()).as(set.text()).isZero();
    suite.service(Service.PRIORITIZATION).restart(Suite.START_LIMIT);

    // then: they are as they were, and no revision went back
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(insights()).isEqualTo(before));
    assertThat(revisions())
        .allSatisfy(
            (lead, number) -> assertThat(number).isGreaterThanOrEqualTo(published.get(lead)));
    assertThat(ops.command("dead-letters").text()).isEqualTo("There are no dead letters.\n");
  }

  @Test
  @Order(4)
  void allInsightsArePublishedAgain() {
    Map<String, Long> before = revisions();

    republish(leads.size());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(revisions())
                    .allSatisfy((lead, now) -> assertThat(now).isGreaterThan(before.get(lead))));
  }

  @Test
  @Order(5)
  void aBackupIsRestored_andWhatWasErasedSinceStaysErased(@TempDir Path folder) {
    requirePgDump();

    // given: a backup, and a lead that is erased after it
    Map<String, JsonNode> before = withoutRevisions(insights());
    Map<String, Long> published = revisions();
    Ended saved = ops.backup(folder);
    assertThat(saved.exit()).as(saved.text()).isZero();
    String erased = leads.iterator().next();
    erase(erased);
    await().atMost(PATIENCE).until(() -> insight(erased) == 404);

    // when
    assertThat(ops.restore(folder).text()).contains("stop the services first");
    for (Service service : Service.values()) {
      suite.service(service).stop();
    }
    Ended restored = ops.restore(folder);
    assertThat(restored.exit()).as(restored.text()).isZero();
    for (Service service : Service.values()) {
      if (service != Service.LEAD) {
        Ended set = ops.readAgain(service, "--topic", "lead-erased");
        assertThat(set.exit()).as(set.text()).isZero();
      }
      suite.service(service).start();
    }
    for (Service service : Service.values()) {
      suite.service(service).awaitReady(Suite.START_LIMIT);
    }

    // then
    await().atMost(PATIENCE).until(() -> insight(erased) == 404);
    erase(erased);
    before.remove(erased);
    assertThat(withoutRevisions(insights(before.keySet()))).isEqualTo(before);
    republish(leads.size() - 1);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(revisions())
                    .doesNotContainKey(erased)
                    .hasSize(leads.size() - 1)
                    .allSatisfy(
                        (lead, now) -> assertThat(now).isGreaterThan(published.get(lead) + 999)));
  }

  @Test
  @Order(6)
  void aBackupIsRestoredOnAnotherServer_whereEachDatabaseHasAnOwnerOfItsOwn(@TempDir Path folder) {
    requirePgDump();

    // given: databases that nobody writes to, and a new server with empty ones
    for (Service service : Service.values()) {
      suite.service(service).stop();
    }
    Ended saved = ops.backup(folder);
    assertThat(saved.exit()).as(saved.text()).isZero();
    try (EmbeddedPostgres other = EmbeddedPostgres.startTemporary()) {
      Database server = Database.at(other.jdbcUrl(EmbeddedPostgres.USER));
      for (Service service : Service.values()) {
        server.execute("create role %s_owner login".formatted(service.database()));
        other.createDatabase(service.database());
        server.execute("alter database %1$s owner to %1$s_owner".formatted(service.database()));
      }

      // when
      Ended restored = ops.restore(folder, other.port());

      // then: all rows, and tables that the service's own user may use
      assertThat(restored.exit()).as(restored.text()).isZero();
      for (Service service : Service.values()) {
        Database copy = Database.at(other.jdbcUrl(service.database()));
        // Raised revisions are news to whoever looks at a list: a row more for each owner.
        assertThat(copy.rowCounts("list_touches"))
            .as(service.directory())
            .isEqualTo(Database.of(suite, service).rowCounts("list_touches"));
        assertThat(
                copy.first(
                    "select string_agg(distinct tableowner, ',') from pg_tables"
                        + " where schemaname = 'public'"))
            .isEqualTo(service.database() + "_owner");
      }
      assertThat(
              Database.at(other.jdbcUrl(Service.CONSENT.database()))
                  .first(
                      """
                      select pg_has_role('leadwise_consent_owner', 'leadwise_consent_service', 'member')
                        || ' ' || (select defaclacl::text from pg_default_acl)"""))
          .isEqualTo("true {leadwise_consent_service=arwd/leadwise_consent_owner}");
    }
  }

  /**
   * A pg_dump reads servers that are not newer than it; README.md says how to have a fitting one.
   */
  private void requirePgDump() {
    int here = OpsScript.versionOf("pg_dump");
    assumeTrue(
        here >= serverVersion(),
        "pg_dump is of PostgreSQL %d, the server of %d: see deploy/e2e/README.md"
            .formatted(here, serverVersion()));
  }

  private void republish(int count) {
    int announced =
        People.as(suite, DemoPerson.OPERATOR)
            .post("/api/v1/lead-insights/republication")
            .then()
            .statusCode(202)
            .extract()
            .path("leads");
    assertThat(announced).isEqualTo(count);
  }

  private void erase(String lead) {
    LeadwiseApi.expect(admin.send("DELETE", "/api/v1/leads/" + lead, null), 202);
  }

  private int insight(String lead) {
    return People.as(suite, DemoPerson.ADMIN).get("/api/v1/lead-insights/" + lead).statusCode();
  }

  private Map<String, JsonNode> insights() {
    return insights(leads);
  }

  private Map<String, JsonNode> insights(Collection<String> wanted) {
    Map<String, JsonNode> insights = new TreeMap<>();
    for (String lead : wanted) {
      // When it was last worked on is not what is known.
      insights.put(
          lead,
          ((ObjectNode) admin.get("/api/v1/lead-insights/" + lead).body()).without("updatedAt"));
    }
    return insights;
  }

  /** A restore raises them. */
  private static Map<String, JsonNode> withoutRevisions(Map<String, JsonNode> insights) {
    insights.values().forEach(insight -> ((ObjectNode) insight).remove("revision"));
    return insights;
  }

  /** The number of the latest revision of every lead on the public topic. */
  private Map<String, Long> revisions() {
    try (TopicReader topic = new TopicReader(suite.bootstrapServers(), "lead-insight")) {
      return topic.latest().values().stream()
          // An erased lead has a tombstone.
          .filter(event -> event.text() != null)
          .collect(Collectors.toMap(Event::key, event -> event.value().path("revision").asLong()));
    }
  }

  private int serverVersion() {
    return Integer.parseInt(Database.of(suite, Service.LEAD).first("show server_version_num"))
        / 10_000;
  }
}
