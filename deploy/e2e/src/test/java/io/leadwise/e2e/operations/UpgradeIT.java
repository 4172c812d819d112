package io.leadwise.e2e.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.databases.Database;
import io.leadwise.e2e.kafka.DeadLetters;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.ServiceProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

/**
 * From the release before to this one as Kubernetes does it: new replicas beside old ones over one
 * schema, back again, and then for good.
 */
@Tag("faults")
@Order(17)
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UpgradeIT {

  private static final String FROM = System.getProperty("upgrade.from", "");
  private static final Path THIS_RELEASE = Path.of("../..").toAbsolutePath().normalize();
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Collection<String> leads = new TreeSet<>();
  private final List<ServiceProcess> replicas = new ArrayList<>();
  private final Map<Service, Integer> migrations = new EnumMap<>(Service.class);
  private Map<String, JsonNode> before;
  private Path data;
  private Suite suite;
  private LeadwiseApi admin;

  @BeforeAll
  void givenTheReleaseBeforeWithItsLeads(@TempDir Path folder) {
    assumeFalse(FROM.isEmpty(), "no -Dupgrade.from: see deploy/e2e/README.md");
    data = folder;
    suite =
        Suite.start(
            Suites.faults("upgrade-before")
                .root(Path.of(FROM).toAbsolutePath())
                .fresh(false)
                .dataFolder(data));
    admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    Agent.activate(admin, 100);
    importAndRun("first-day-leads.csv");
    before = insights();
    for (Service service : Service.values()) {
      migrations.put(service, migrationsOf(service));
    }
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void replicasOfBothReleasesWorkOverTheNewSchema() {
    for (Service service : Service.values()) {
      replicas.add(suite.startReplica(service, THIS_RELEASE));
    }

    // Requests go to the release before, events to both.
    assertThat(newMigrations()).as("the two releases differ in their schema").isPositive();
    importAndRun("integrator-leads.csv");
    assertKept(insights());
    assertThat(insights()).hasSizeGreaterThan(before.size());
    assertNothingWasPutAside();
  }

  @Test
  @Order(2)
  void theReleaseBeforeStartsAgainOnTheNewSchema() {
    replicas.forEach(ServiceProcess::close);
    for (Service service : Service.values()) {
      suite.service(service).restart(Suite.START_LIMIT);
    }

    before = insights();
    Runs.execute(admin, PATIENCE);

    assertThat(insights().keySet()).isEqualTo(before.keySet());
    assertNothingWasPutAside();
  }

  @Test
  @Order(3)
  void thisReleaseGoesOnWithAllThatWasThere() {
    before = insights();
    suite.close();
    suite = Suite.start(Suites.faults("upgrade-after").fresh(false).dataFolder(data));
    admin = suite.api(DemoPerson.ADMIN);

    assertKept(insights());
    importAndRun("erasure-leads.csv");
    assertThat(insights()).hasSizeGreaterThan(before.size());
    assertKept(insights());
    assertNothingWasPutAside();
  }

  /** All leads of the file get an insight whose sections are no longer waited for. */
  private void importAndRun(String file) {
    leads.addAll(Imports.importCsv(admin, LeadCsv.read(file)).values());
    JsonNode run = Runs.execute(admin, PATIENCE);
    assertThat(run.path("status").asText()).as("run: %s", run).isEqualTo("COMPLETED");
  }

  private Map<String, JsonNode> insights() {
    Map<String, JsonNode> insights = new TreeMap<>();
    for (String lead : leads) {
      var answer = admin.send("GET", "/api/v1/lead-insights/" + lead, null);
      // A lead that no run has picked has none.
      if (answer.status() == 200) {
        insights.put(lead, answer.body());
      }
    }
    assertThat(insights).isNotEmpty();
    return insights;
  }

  /** What was known of each lead is known, told by either release; and no revision went back. */
  private void assertKept(Map<String, JsonNode> now) {
    before.forEach(
        (lead, insight) -> {
          JsonNode kept = now.get(lead);
          assertThat(kept).as(lead).isNotNull();
          for (String each : List.of("ownerId", "status", "complete")) {
            assertThat(kept.path(each)).as(each).isEqualTo(insight.path(each));
          }
          // A release may tell more of a lead than the one before.
          insight
              .path("aboutLead")
              .properties()
              .forEach(
                  about ->
                      assertThat(kept.path("aboutLead").path(about.getKey()))
                          .as(about.getKey())
                          .isEqualTo(about.getValue()));
          assertThat(kept.path("revision").asLong())
              .isGreaterThanOrEqualTo(insight.path("revision").asLong());
        });
  }

  private void assertNothingWasPutAside() {
    await()
        .during(Duration.ofSeconds(2))
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(DeadLetters.count(suite.bootstrapServers())).isEmpty());
  }

  private int newMigrations() {
    int found = 0;
    for (Service service : Service.values()) {
      found += migrationsOf(service) - migrations.get(service);
    }
    return found;
  }

  private int migrationsOf(Service service) {
    return Integer.parseInt(
        Database.of(suite, service)
            .first("select count(*) from flyway_schema_history where success"));
  }
}
