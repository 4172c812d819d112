package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.databases.ConnectionHog;
import io.leadwise.e2e.databases.FullDisk;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.People;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What all services stand on is away for longer, or harder, than in {@link FaultsIT}. */
@Tag("faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutagesIT {

  private static final int COMPANIES = 10;
  private static final int LEADS_OF_EACH = 5;
  private static final Duration A_WHILE = Duration.ofSeconds(15);
  private static final Duration A_MINUTE = Duration.ofSeconds(60);

  private FaultSuite suite;

  @BeforeAll
  void start() {
    GatedWeb web = GatedWeb.start();
    suite = FaultSuite.start(web, FaultSuite.options("outages", web));
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void postgresCrashesInTheMiddleOfARun() {
    DisturbedRun run = givenARunInItsMiddle();
    suite.web().admitMore(2);

    suite.suite().stores().crashPostgres();
    suite.suite().stores().startPostgres();

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @Test
  void postgresIsAwayForAWhile() {
    DisturbedRun run = givenARunInItsMiddle();
    suite.web().admitMore(2);

    suite.suite().stores().stopPostgres();
    await().during(A_WHILE).atMost(A_WHILE.plus(A_WHILE)).until(() -> leads().statusCode() == 503);
    suite.suite().stores().startPostgres();

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @Test
  void anotherClientTakesAllConnectionsForAWhile() {
    DisturbedRun run = givenARunInItsMiddle();
    suite.web().admitMore(COMPANIES);

    try (ConnectionHog hog = new ConnectionHog(suite.suite().jdbcUrl(Service.LEAD))) {
      hog.takeAll();
      // Connections that the services had before do not help them either.
      hog.endOthers();
      await().atMost(A_WHILE).until(() -> hog.takeAll() > 100 && leads().statusCode() == 503);
      await()
          .during(A_WHILE)
          .atMost(A_WHILE.plus(A_WHILE))
          .until(() -> hog.takeAll() > 100 && leads().statusCode() == 503);
      assertThat(leads().jsonPath().getString("code")).isEqualTo("database-unavailable");
    }

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @ParameterizedTest
  @EnumSource(
      value = Service.class,
      // Its outbox takes nothing during a run; it has a test of its own.
      mode = EnumSource.Mode.EXCLUDE,
      names = "CONSENT")
  void theOutboxOfAServiceTakesNoEventForAWhile(Service service) {
    Set<String> leads = suite.importLeads(COMPANIES, LEADS_OF_EACH);
    FullDisk disk = FullDisk.of(suite.database(service));
    DisturbedRun run = suite.start(leads);

    try (disk) {
      suite.web().admitMore(COMPANIES);
      await().atMost(FaultSuite.PATIENCE).until(disk::wasMet);
      await()
          .during(A_WHILE)
          .atMost(A_WHILE.plus(A_WHILE))
          .until(() -> run.now().path("status").asText().equals("RUNNING"));
    }

    run.letGo();
    Aftermath.of(run).isSpotless();
  }

  @Test
  void aConsentThatCannotBeAnnouncedIsNotGivenEither() {
    LeadwiseApi seller = suite.suite().api(DemoPerson.OTHER_SELLER);
    long before = entriesOfTheLedger();

    try (FullDisk disk = FullDisk.of(suite.database(Service.CONSENT))) {
      assertThatThrownBy(() -> DemoSetup.giveConsent(seller)).hasMessageContaining("answered 503");
      assertThat(disk.wasMet()).isTrue();
      assertThat(seller.get("/api/v1/consents/me").body().path("promptRequired").asBoolean())
          .isTrue();
    }

    Consent.give(suite.suite(), DemoPerson.OTHER_SELLER);
    assertThat(entriesOfTheLedger()).isEqualTo(before + 1);
  }

  @Test
  void kafkaIsAwayForAMinute_andLeadsAreTakenAllTheSame() {
    DisturbedRun run = givenARunInItsMiddle();

    suite.suite().stores().stopKafka();
    List<String> created = new ArrayList<>();
    await()
        .pollInterval(Duration.ofSeconds(5))
        .during(A_MINUTE)
        .atMost(A_MINUTE.plus(A_WHILE))
        .until(() -> created.add(createLead(created.size())) && areWaiting(created.size()));
    suite.suite().stores().startKafka();

    run.letGo();
    Aftermath.of(run).isSpotless();
    assertThat(created).hasSizeGreaterThan(5);
    try (TopicReader topic = new TopicReader(suite.suite().bootstrapServers(), "lead-changed")) {
      assertThat(topic.latest().keySet()).containsAll(created);
    }
  }

  /** How many there are; their chain is whole. */
  private long entriesOfTheLedger() {
    JsonNode verification = suite.admin().get("/api/v1/consents/verification").body();
    assertThat(verification.path("status").asText()).isEqualTo("INTACT");
    return verification.path("checked").asLong();
  }

  private DisturbedRun givenARunInItsMiddle() {
    return suite.begin(COMPANIES, LEADS_OF_EACH).untilItsMiddle();
  }

  private Response leads() {
    return People.as(suite.suite(), DemoPerson.ADMIN).get("/api/v1/leads");
  }

  private String createLead(int number) {
    Map<String, Object> lead =
        Map.of(
            "lastName",
            "Meanwhile" + number,
            "companyName",
            "Meanwhile",
            // Too old for the run that goes on.
            "createdAt",
            Instant.now().minus(Duration.ofDays(700)).toString());
    LeadwiseApi seller = suite.suite().api(DemoPerson.SELLER);
    return LeadwiseApi.expect(seller.send("POST", "/api/v1/leads", lead), 201)
        .body()
        .path("id")
        .asText();
  }

  private boolean areWaiting(int least) {
    String waiting =
        suite
            .database(Service.LEAD)
            .first("select count(*) from outbox where topic = 'lead-changed'");
    return Integer.parseInt(waiting) >= least;
  }
}
