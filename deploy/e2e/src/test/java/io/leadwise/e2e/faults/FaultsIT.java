package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.databases.Database;
import io.leadwise.e2e.databases.FullDisk;
import io.leadwise.e2e.steps.People;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.EventTopics;
import io.leadwise.testkit.embedded.TopicSpec;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What all services stand on goes away in the middle of a run and comes back, and no run is the
 * worse for it. The faults that take longer are in {@link OutagesIT} and its neighbours.
 */
@Tag("quick-faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

  private static final int COMPANIES = 8;
  private static final int LEADS_OF_EACH = 4;

  private FaultSuite suite;

  @BeforeAll
  void start() {
    GatedWeb web = GatedWeb.start();
    suite = FaultSuite.start(web, FaultSuite.options("faults", web));
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  @Order(1)
  void postgresRestartsInTheMiddleOfARun() {
    DisturbedRun run = givenARunInItsMiddle();

    suite.suite().stores().stopPostgres();
    suite.suite().stores().startPostgres();

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @Test
  @Order(2)
  void kafkaRestartsInTheMiddleOfARun() {
    DisturbedRun run = givenARunInItsMiddle();

    suite.suite().stores().stopKafka();
    suite.suite().stores().startKafka();

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @Test
  @Order(3)
  void oneOutboxAfterTheOtherTakesNoEventForAWhile() {
    DisturbedRun run = givenARunInItsMiddle();

    // Both at once would meet only the first: what that one holds back never reaches the second.
    for (Service service : List.of(Service.RESEARCH, Service.PRIORITIZATION)) {
      try (FullDisk disk = FullDisk.of(suite.database(service))) {
        suite.web().admitMore(2);
        await().atMost(FaultSuite.PATIENCE).until(disk::wasMet);
      }
    }

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @Test
  @Order(4)
  void aRequestWhoseSessionIsEndedIsToldToAskAgain() {
    Database database = suite.database(Service.LEAD);
    int met = 0;

    for (int i = 0; i < 20; i++) {
      database.endSessions();
      var answer = People.as(suite.suite(), DemoPerson.ADMIN).get("/api/v1/leads");
      assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
      if (answer.statusCode() == 503) {
        met++;
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("database-unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
      }
    }

    assertThat(met).as("requests that met the end of their session").isPositive();
  }

  @Test
  @Order(5)
  void poisonInEachTopicIsPutAsideOnce_andNewsOfAStrangerIsOfNoUse() {
    assertThat(Poison.topics())
        .containsExactlyInAnyOrderElementsOf(
            EventTopics.all().stream().map(TopicSpec::name).toList());
    DisturbedRun run = givenARunInItsMiddle();
    Poison poison = new Poison(suite);

    poison.spread();
    String stranger = poison.spreadStrays();

    poison.isPutAside();
    run.letGo();
    Aftermath.of(run).isSpotless();
    LeadwiseApi seller = suite.suite().api(DemoPerson.SELLER);
    assertThat(seller.list("/api/v1/prioritized-leads", 1_000).toString()).doesNotContain(stranger);
  }

  private DisturbedRun givenARunInItsMiddle() {
    DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH).untilItsMiddle();
    JsonNode now = run.now();
    assertThat(now.path("status").asText()).as("run: %s", now).isEqualTo("RUNNING");
    return run;
  }
}
