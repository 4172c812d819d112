package io.leadwise.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadwise.e2e.databases.Database;
import io.leadwise.e2e.faults.GeneratedLeads;
import io.leadwise.e2e.observability.ObservabilityFiles.Alert;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.demo.SelectionRun;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
 * Follows docs/runbook.md: causes what each alert is about, and a real Prometheus finds it in what
 * the services export. How long it has to last is tried by promtool, see {@link RulesTest}.
 */
@Tag("faults")
@Order(15)
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AlertsIT {

  /** More than as many parked companies as the alert lets pass. */
  private static final int COMPANIES = 30;

  private static final int TOO_MANY = 12_000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Map<String, Alert> alerts =
      ObservabilityFiles.alerts().stream().collect(Collectors.toMap(Alert::name, alert -> alert));
  private final Set<String> caused = new TreeSet<>();
  private Suite suite;
  private Prometheus prometheus;
  private LeadwiseApi admin;

  @BeforeAll
  void givenAHealthySuiteThatIsWatched(@TempDir Path folder) {
    Optional<Path> program = Prometheus.program();
    assumeTrue(program.isPresent(), "no prometheus on the PATH");
    suite = Suite.start(options());
    prometheus = Prometheus.start(program.get(), suite, folder);
    await().atMost(PATIENCE).until(prometheus::isReady);
    admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    People.as(suite, DemoPerson.SELLER).get("/api/v1/consents/me").then().statusCode(200);
    await().atMost(PATIENCE).until(() -> prometheus.series("up == 1") == Service.values().length);
  }

  @AfterAll
  void stop() {
    if (prometheus != null) {
      prometheus.close();
    }
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void nothingFiresWhileAllIsWell() {
    assertThat(alerts.values()).noneMatch(alert -> fires(alert.name()));
  }

  @Test
  @Order(2)
  void aRunThatOneServiceDoesNotAnswerAndResearchWithoutTheWeb() {
    // given
    suite.service(Service.EMAIL_VALIDATION).kill();
    Imports.importCsv(admin, GeneratedLeads.csv(COMPANIES, 1));
    Agent.activate(admin, COMPANIES);
    SelectionRun.start(admin);

    // when
    Database.of(suite, Service.LEAD)
        .execute(
            "update selection_run set started_at = started_at - interval '2 hours'"
                + " where completed_at is null");

    // then
    awaitAlert("LeadwiseServiceDown");
    awaitAlert("LeadwiseResearchFailing");
    awaitAlert("LeadwiseCompaniesParked");
    awaitAlert("LeadwiseRunNotFinished");
    suite.service(Service.EMAIL_VALIDATION).restart(Suite.START_LIMIT);
    await().atMost(PATIENCE).until(() -> !fires("LeadwiseServiceDown"));
  }

  @Test
  @Order(3)
  void anEventThatKafkaDoesNotTake() {
    // when: it is larger than the broker allows, and old already
    Database.of(suite, Service.CONSENT)
        .execute(
            "insert into outbox (event_id, topic, key, type, occurred_at, payload) values"
                + " (gen_random_uuid(), 'consent-granted', 'too-large', 'test.v1',"
                + " now() - interval '10 minutes', convert_to(repeat('x', 2000000), 'UTF8'))");

    // then: it waits, and is given up
    awaitAlert("LeadwiseOutboxOld");
    awaitAlert("LeadwiseOutboxParked");
  }

  @Test
  @Order(4)
  void requestsThatWaitForALock() {
    awaitAlert(
        "LeadwiseSlowRequests",
        () -> {
          try (var held = Database.of(suite, Service.CONSENT).hold("consent_entry")) {
            CompletableFuture<Void> asked = askForConsents(25);
            held.until(Duration.ofMillis(1_500));
            return asked;
          }
        });
  }

  @Test
  @Order(5)
  void requestsThatMeetABrokenDatabase() {
    Database.of(suite, Service.CONSENT).execute("alter table consent_entry rename to gone");

    awaitAlert("LeadwiseErrorRate", () -> askForConsents(5));
  }

  @Test
  @Order(6)
  void aConsumerThatCannotGoOnAndRecordsThatNobodyCanRead() {
    // given: more events than a consumer takes at a time, when it cannot store that it did
    suite.service(Service.RESEARCH).stop();
    try (var held = Database.of(suite, Service.RESEARCH).hold("inbox")) {
      sendUnreadable();
      suite.service(Service.RESEARCH).restart(Suite.START_LIMIT);

      // then: the other reader of the topic puts them aside, this one is behind and stuck
      awaitAlert("LeadwiseDeadLetters");
      awaitAlert("LeadwiseConsumerLag");
      awaitAlert("LeadwiseConsumerStuck");
    }
  }

  @Test
  @Order(7)
  void everyAlertWasCaused() {
    assertThat(caused).containsExactlyInAnyOrderElementsOf(alerts.keySet());
  }

  private void awaitAlert(String name) {
    awaitAlert(name, () -> CompletableFuture.completedFuture(null));
  }

  private void awaitAlert(String name, Supplier<CompletableFuture<Void>> cause) {
    await()
        .alias(name)
        .atMost(PATIENCE.plusSeconds(60))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () -> {
              cause.get().join();
              return fires(name);
            });
    caused.add(name);
  }

  private boolean fires(String name) {
    return prometheus.series(alerts.get(name).expression()) > 0;
  }

  private CompletableFuture<Void> askForConsents(int times) {
    return CompletableFuture.allOf(
        IntStream.range(0, times)
            .mapToObj(
                i ->
                    CompletableFuture.runAsync(
                        () -> People.as(suite, DemoPerson.SELLER).get("/api/v1/consents/me")))
            .toArray(CompletableFuture[]::new));
  }

  /**
   * All of one key, so that they are in one partition; empty, so that no reader can handle them.
   */
  private void sendUnreadable() {
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", suite.bootstrapServers()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      for (int i = 0; i < TOO_MANY; i++) {
        var sent =
            new ProducerRecord<>("lead-selected", "nobody", "{}".getBytes(StandardCharsets.UTF_8));
        header(sent, "ce_id", UUID.randomUUID().toString());
        header(sent, "ce_type", "leadwise.lead.selected.v1");
        producer.send(sent);
      }
    }
  }

  private static void header(ProducerRecord<String, byte[]> sent, String name, String value) {
    sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static SuiteOptions options() {
    return Suites.faults("alerts")
        // Nobody listens there: the web cannot be reached.
        .stubWeb(URI.create("http://127.0.0.1:9"))
        .dns(SuiteOptions.Dns.WILDCARD)
        .property(Service.RESEARCH, "leadwise.research.retry.max-attempts", "1")
        .property(Service.PRIORITIZATION, "leadwise.prioritization.section-deadline", "PT10M");
  }
}
