package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.Suite;
import io.leadwise.local.service.Service;
import io.leadwise.local.service.ServiceProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;

/**
 * One to three services at a time are killed (SIGKILL) at random moments of a run. The choices are
 * made by a seed, which is printed: {@code -Dfaults.seed=…} makes the same ones again.
 */
@Tag("faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomKillsIT {

  private static final int COMPANIES = 30;
  private static final int LEADS_OF_EACH = 5;
  private static final int STRIKES = 4;
  private static final int MOST_AT_ONCE = 3;
  private static final int LONGEST_WAIT_MILLIS = 3_000;

  private final long seed = Long.getLong("faults.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private FaultSuite suite;

  @BeforeAll
  void start() {
    System.out.printf("RandomKillsIT: -Dfaults.seed=%d%n", seed);
    GatedWeb web = GatedWeb.start();
    suite = FaultSuite.start(web, FaultSuite.options("random-kills", web));
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @RepeatedTest(2)
  void servicesAreKilledAgainAndAgain() {
    DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH);

    for (int i = 0; i < STRIKES; i++) {
      suite.web().admitMore(COMPANIES / (STRIKES + 1));
      awaitARandomMoment();
      strike();
    }

    JsonNode before = run.now();
    assertThat(before.path("status").asText()).as("run: %s", before).isEqualTo("RUNNING");
    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  private void awaitARandomMoment() {
    Duration moment = Duration.ofMillis(random.nextInt(LONGEST_WAIT_MILLIS));
    // It is the time that is waited for: nothing tells a random moment.
    await().pollDelay(moment).atMost(moment.plusSeconds(5)).until(() -> true);
  }

  private void strike() {
    List<Service> victims = new ArrayList<>(List.of(Service.values()));
    Collections.shuffle(victims, random);
    List<ServiceProcess> processes =
        victims.subList(0, 1 + random.nextInt(MOST_AT_ONCE)).stream()
            .map(suite.suite()::service)
            .toList();
    System.out.printf(
        "RandomKillsIT: kills %s%n", processes.stream().map(ServiceProcess::service).toList());
    processes.forEach(ServiceProcess::kill);
    processes.forEach(ServiceProcess::start);
    processes.forEach(process -> process.awaitReady(Suite.START_LIMIT));
  }
}
