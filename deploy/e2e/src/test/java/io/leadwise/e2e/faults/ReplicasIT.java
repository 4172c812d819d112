package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.TopicReader;
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
import io.leadwise.testkit.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two replicas of lead-service look at one clock and one database. */
@Tag("quick-faults")
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplicasIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Each replica looks every second whether a run is due. */
  private static final Duration SEVERAL_LOOKS = Duration.ofSeconds(4);

  private Suite suite;
  private ServiceProcess replica;
  private LeadwiseApi admin;
  private LeadwiseApi atTheReplica;

  @BeforeAll
  void givenTwoReplicasAndAnAgentThatWasJustSwitchedOn() {
    suite = Suite.start(Suites.faults("replicas"));
    replica = suite.startReplica(Service.LEAD);
    admin = suite.api(DemoPerson.ADMIN);
    atTheReplica = new LeadwiseApi(replica.url(), suite.issuer().token(DemoPerson.ADMIN));
    DemoSetup.registerSellers(admin);
    Imports.importCsv(admin, LeadCsv.read("first-day-leads.csv"));
    Agent.activate(admin, 100);
  }

  @AfterAll
  void stop() {
    if (replica != null) {
      replica.kill();
    }
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void theFirstScheduledRunHappensOnce() {
    awaitRuns(admin, 1);

    JsonNode first = Runs.all(admin).get(0);
    assertThat(first.path("trigger").asText()).isEqualTo("SCHEDULED");
    assertThat(first.path("counts").path("selected").asInt()).isEqualTo(6);
  }

  @RepeatedTest(3)
  @Order(2)
  void eachIntervalBringsOneRun() {
    int before = Runs.all(admin).size();

    anIntervalGoesBy();

    awaitRuns(admin, before + 1);
    assertThat(Runs.all(atTheReplica)).hasSize(before + 1);
  }

  @Test
  @Order(3)
  void noRunSelectedALeadTwice() {
    try (TopicReader topic = new TopicReader(suite.bootstrapServers(), "lead-selected")) {
      Map<String, Set<String>> announcements =
          topic.readToEnd().stream()
              .collect(
                  Collectors.groupingBy(
                      event -> event.value().path("runId").asText() + " " + event.key(),
                      Collectors.mapping(Event::id, Collectors.toSet())));

      assertThat(announcements).hasSize(4 * 6);
      assertThat(announcements).allSatisfy((lead, ids) -> assertThat(ids).hasSize(1));
    }
  }

  @Test
  @Order(4)
  void whenOneReplicaIsKilledTheOtherGoesOnAlone() {
    int before = Runs.all(admin).size();
    suite.service(Service.LEAD).kill();

    anIntervalGoesBy();

    awaitRuns(atTheReplica, before + 1);
  }

  /** Waits for so many runs, all completed, and makes sure that no further one follows. */
  private void awaitRuns(LeadwiseApi api, int number) {
    await()
        .atMost(PATIENCE)
        .until(() -> Runs.all(api), runs -> runs.size() >= number && allCompleted(runs));
    await()
        .during(SEVERAL_LOOKS)
        .atMost(SEVERAL_LOOKS.plusSeconds(5))
        .until(() -> Runs.all(api).size() == number);
  }

  private static boolean allCompleted(List<JsonNode> runs) {
    return runs.stream().allMatch(run -> run.path("status").asText().equals("COMPLETED"));
  }

  /** The shortest interval is an hour, so the past is moved instead of the clocks. */
  private void anIntervalGoesBy() {
    try (Connection connection =
            DriverManager.getConnection(
                suite.jdbcUrl(Service.LEAD), EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("update selection_run set started_at = started_at - interval '4 hours'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
