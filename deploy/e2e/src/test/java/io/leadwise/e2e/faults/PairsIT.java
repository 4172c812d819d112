package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.ServiceProcess;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Two replicas of each service share the work, and one of each pair is enough. */
@Tag("faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PairsIT {

  private static final int COMPANIES = 20;
  private static final int LEADS_OF_EACH = 5;

  private final Map<Service, ServiceProcess> replicas = new EnumMap<>(Service.class);
  private FaultSuite suite;

  @BeforeAll
  void givenTwoOfEach() {
    GatedWeb web = GatedWeb.start();
    suite = FaultSuite.start(web, FaultSuite.options("pairs", web));
    Map<Service, CompletableFuture<ServiceProcess>> starting = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      starting.put(
          service, CompletableFuture.supplyAsync(() -> suite.suite().startReplica(service)));
    }
    starting.forEach((service, replica) -> replicas.put(service, replica.join()));
  }

  @AfterAll
  void stop() {
    replicas.values().forEach(ServiceProcess::kill);
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  @Order(1)
  void twoOfEachDoTheWorkOfOne() {
    DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH);

    run.letGo();

    Aftermath.of(run).isSpotless();
  }

  @Test
  @Order(2)
  void oneOfEachPairIsKilledInTheMiddle_andTheOtherFinishesTheRun() {
    DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH).untilItsMiddle();
    List<ServiceProcess> first =
        List.of(Service.values()).stream().map(suite.suite()::service).toList();

    first.forEach(ServiceProcess::kill);

    suite.web().admit(Integer.MAX_VALUE);
    LeadwiseApi atTheReplica =
        new LeadwiseApi(
            replicas.get(Service.LEAD).url(), suite.suite().issuer().token(DemoPerson.ADMIN));
    JsonNode ended = Runs.awaitEnd(atTheReplica, run.path(), FaultSuite.PATIENCE);
    assertThat(ended.path("status").asText()).as("run: %s", ended).isEqualTo("COMPLETED");
    assertThat(first).noneMatch(ServiceProcess::isAlive);

    // The gateway, through which the rest is asked, knows only the first of each.
    first.forEach(ServiceProcess::start);
    first.forEach(process -> process.awaitReady(Suite.START_LIMIT));
    Aftermath.of(run).isSpotless();
  }
}
