package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.EventStream;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.demo.SelectionRun;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** An admin cancels a run and follows runs live, through the gateway. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunControlIT {

  private static final int COMPANIES = 40;
  private static final int LEADS_OF_EACH = 10;
  private static final int LEADS = COMPANIES * LEADS_OF_EACH;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final GatedWeb web = GatedWeb.start();
  private Suite suite;
  private LeadwiseApi admin;

  @BeforeAll
  void givenLeads() {
    suite = Suite.start(options());
    admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    Imports.importCsv(admin, GeneratedLeads.csv(COMPANIES, LEADS_OF_EACH));
    Agent.activate(admin, LEADS);
  }

  @AfterAll
  void stop() {
    web.close();
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void aCancelledRunFinishesWhatIsInFlightAndSelectsNoMore() {
    String run = SelectionRun.start(admin);
    try (EventStream stream = EventStream.open(suite, DemoPerson.SELLER, run + "/events")) {
      Runs.awaitState(admin, run, PATIENCE, now -> selected(now) >= 5);

      Answer cancelled =
          LeadwiseApi.expect(admin.send("POST", run + "/cancellation", Map.of()), 200);
      int selected = selected(cancelled.body());
      assertThat(cancelled.body().path("status").asText()).isEqualTo("CANCELLED");
      assertThat(cancelled.body().path("inFlight").asInt()).isEqualTo(selected);
      assertThat(selected).isBetween(5, LEADS - 1);

      // The web is closed, so the run cannot end: what comes now came through an open stream.
      await().atMost(PATIENCE).until(() -> statusOf(stream).equals("CANCELLED"));
      await().atMost(PATIENCE).until(() -> stream.heartbeats() > 0);
      assertThat(stream.hasEnded()).isFalse();
      web.admit(COMPANIES);
      await().atMost(PATIENCE).until(stream::hasEnded);

      JsonNode end = last(stream).data();
      assertThat(last(stream).name()).isEqualTo("end");
      assertThat(end.path("status").asText()).isEqualTo("CANCELLED");
      assertThat(end.path("completedAt").isTextual()).isTrue();
      assertThat(end.at("/counts/selected").asInt()).isEqualTo(selected);
      assertThat(end.at("/counts/prioritized").asInt()).isEqualTo(selected);
      assertThat(admin.get(run).body().path("counts")).isEqualTo(end.path("counts"));
    }
  }

  @Test
  @Order(2)
  void aRunIsFollowedToItsEnd() {
    String run = SelectionRun.start(admin);
    try (EventStream stream = EventStream.open(suite, DemoPerson.SELLER, run + "/events")) {
      await().atMost(PATIENCE).until(stream::hasEnded);

      List<EventStream.Message> messages = stream.messages();
      assertThat(stream.status()).isEqualTo(200);
      assertThat(messages).hasSizeGreaterThan(1);
      assertThat(messages.subList(0, messages.size() - 1))
          .allSatisfy(message -> assertThat(message.name()).isEqualTo("progress"));
      assertThat(messages)
          .extracting(message -> message.data().at("/counts/prioritized").asInt())
          .isSorted();
      JsonNode end = last(stream).data();
      assertThat(last(stream).name()).isEqualTo("end");
      assertThat(end.path("status").asText()).isEqualTo("COMPLETED");
      assertThat(end.path("percent").asInt()).isEqualTo(100);
      assertThat(end.at("/counts/selected").asInt()).isEqualTo(LEADS);
      assertThat(end.at("/counts/prioritized").asInt()).isEqualTo(LEADS);
    }
  }

  @Test
  @Order(3)
  void noTickFailsWhileTheServiceStops() throws Exception {
    Path log = suite.service(Service.LEAD).log();
    int before = Files.readAllLines(log).size();
    ProcessHandle process = ProcessHandle.of(suite.service(Service.LEAD).pid()).orElseThrow();

    // Without the force that the suite uses after a while: the end of its stop is to be seen.
    process.destroy();
    process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);

    List<String> lines = Files.readAllLines(log);
    assertThat(lines.subList(before, lines.size()))
        .anyMatch(line -> line.contains("stopped in"))
        .noneMatch(line -> line.contains("EntityManagerFactory"))
        .noneMatch(line -> isErrorOf(line, "io.quarkus.scheduler"))
        .noneMatch(line -> isErrorOf(line, "io.leadwise.lead.application"));
  }

  private static boolean isErrorOf(String line, String logger) {
    return line.contains("\"level\":\"ERROR\"") && line.contains("\"loggerName\":\"" + logger);
  }

  private static int selected(JsonNode run) {
    return run.at("/counts/selected").asInt();
  }

  private static String statusOf(EventStream stream) {
    return stream.messages().isEmpty() ? "" : last(stream).data().path("status").asText();
  }

  private static EventStream.Message last(EventStream stream) {
    return stream.messages().get(stream.messages().size() - 1);
  }

  private SuiteOptions options() {
    return Suites.faults("run-control")
        .stubWeb(web.url())
        .dns(SuiteOptions.Dns.WILDCARD)
        // One lead a transaction: the selection still goes on when the run is cancelled.
        .property(Service.LEAD, "leadwise.lead.selection.page-size", "1")
        .property(Service.LEAD, "leadwise.lead.selection.sweep", "1s")
        .property(Service.LEAD, "leadwise.lead.selection.progress.heartbeat", "PT0.5S")
        // The closed gate must not look like a broken site, nor like an answer that is late.
        .property(Service.RESEARCH, "leadwise.research.outbound.total-timeout", "PT5M")
        .property(Service.RESEARCH, "leadwise.research.sources.website.timeout", "PT5M")
        .property(Service.PRIORITIZATION, "leadwise.prioritization.section-deadline", "PT10M");
  }
}
