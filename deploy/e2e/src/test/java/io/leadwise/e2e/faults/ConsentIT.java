package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.kafka.TopicReader;
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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What consent opens and what its withdrawal closes in all services, in a deployment that allows
 * it; and what holds while consent-service is away. Times are measured and printed; a busy machine
 * is no failure.
 */
@Order(2)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsentIT {

  private static final String LIST = "/api/v1/prioritized-leads";
  private static final String ME = "/api/v1/consents/me";
  private static final int ROUNDS = 9;
  private static final int STARTS = 3;

  private Suite suite;
  private LeadwiseApi admin;
  private LeadwiseApi seller;
  private TopicReader insights;
  private String lead;

  @BeforeAll
  void givenALeadOfASellerWhoIsToBeAsked() {
    suite =
        Suite.start(
            Suites.faults("consent")
                .property(Service.CONSENT, "leadwise.consent.revocable", "true"));
    admin = suite.api(DemoPerson.ADMIN);
    seller = suite.api(DemoPerson.SELLER);
    DemoSetup.registerSellers(admin);
    lead = Imports.importCsv(admin, LeadCsv.read("erasure-leads.csv")).get("ERA-1");
    Agent.activate(admin, 100);
    Runs.execute(admin, Duration.ofSeconds(90));
    insights = new TopicReader(suite.bootstrapServers(), "lead-insight");
  }

  @AfterAll
  void stop() {
    if (insights != null) {
      insights.close();
    }
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  @Order(1)
  void consentOpensTheList() {
    await().atMost(Stopwatch.PATIENCE).until(() -> mine().path("promptRequired").asBoolean());
    refused(DemoPerson.SELLER);

    Stopwatch first = new Stopwatch("The first consent, nothing warm");
    consent(first);
    first.print();

    assertThat(mine().path("promptRequired").asBoolean()).isFalse();
    assertThat(publishedAction()).isNotEmpty();
  }

  @Test
  @Order(2)
  void aWithdrawalTakesEffectEverywhere() {
    Stopwatch consents = new Stopwatch("Consent");
    Stopwatch withdrawals = new Stopwatch("Withdrawal");
    for (int round = 0; round < ROUNDS; round++) {
      withdraw(withdrawals);
      refused(DemoPerson.SELLER);
      Problems.assertProblem(
          People.as(suite, DemoPerson.SELLER)
              .get("/api/v1/lead-insights/" + lead + "/suggested-action"),
          403,
          "consent-required");
      consent(consents);
    }
    withdrawals.print();
    consents.print();

    JsonNode verification = admin.get("/api/v1/consents/verification").body();
    assertThat(verification.path("status").asText()).isEqualTo("INTACT");
    assertThat(verification.path("checked").asLong()).isEqualTo(1 + 2 * ROUNDS);
  }

  /** What a service does for the first time after its start must not make a seller wait. */
  @Test
  @Order(3)
  void aWithdrawalTakesEffectRightAfterAStartToo() {
    Stopwatch withdrawals = new Stopwatch("Withdrawal, consent-service just started");
    Stopwatch consents = new Stopwatch("The consent after it");
    for (int start = 0; start < STARTS; start++) {
      suite.service(Service.CONSENT).restart(Suite.START_LIMIT);
      withdraw(withdrawals);
      refused(DemoPerson.SELLER);
      consent(consents);
    }
    withdrawals.print();
    consents.print();
  }

  @Test
  @Order(4)
  void withConsentServiceStoppedWhoIsKnownWorksOnAndNobodyElse() {
    suite.service(Service.CONSENT).kill();

    for (int i = 0; i < 20; i++) {
      assertThat(status(DemoPerson.SELLER)).isEqualTo(200);
      refused(DemoPerson.OTHER_SELLER);
    }
    String insight = "/api/v1/lead-insights/" + lead;
    LeadwiseApi.expect(seller.get(insight + "/suggested-action"), 200);
  }

  @Test
  @Order(5)
  void anEmptyDatabaseLearnsAllConsentsBeforeItsServiceIsReady() throws SQLException {
    suite.service(Service.PRIORITIZATION).stop();
    // The consumer group stays at the end of the topic: only the database is new.
    recreate(Service.PRIORITIZATION.database());

    suite.service(Service.PRIORITIZATION).restart(Suite.START_LIMIT);

    assertThat(status(DemoPerson.SELLER)).isEqualTo(200);
    refused(DemoPerson.OTHER_SELLER);
  }

  private void consent(Stopwatch time) {
    time.start();
    DemoSetup.giveConsent(seller);
    time.until("answered", () -> true);
    time.until("list readable", () -> status(DemoPerson.SELLER) == 200);
    time.until("action published", () -> publishedAction() != null);
    time.until("mailbox shown", () -> colleagues() == 1);
    time.until("mailbox in the insight", () -> colleaguesShown() == 1);
  }

  private void withdraw(Stopwatch time) {
    time.start();
    LeadwiseApi.expect(seller.send("DELETE", ME, null), 204);
    time.until("answered", () -> true);
    time.until("list refused", () -> status(DemoPerson.SELLER) == 403);
    time.until("insight published without action", () -> publishedAction() == null);
    time.until("mailbox hidden", () -> colleagues() == 0);
    time.until("insight without the mailbox", () -> colleaguesShown() == 0);
  }

  private int status(DemoPerson person) {
    return People.as(suite, person).get(LIST).statusCode();
  }

  private void refused(DemoPerson person) {
    Problems.assertProblem(People.as(suite, person).get(LIST), 403, "consent-required");
  }

  private JsonNode mine() {
    return seller.get(ME).body();
  }

  private int colleagues() {
    return seller.get("/api/v1/leads/" + lead + "/colleagues").body().path("items").size();
  }

  private int colleaguesShown() {
    return seller.get("/api/v1/lead-insights/" + lead).body().at("/aboutLead/colleagues").size();
  }

  /** The action in the latest published insight; null when there is none. */
  private String publishedAction() {
    JsonNode action = insights.latest().get(lead).value().path("suggestedAction");
    return action.isNull() ? null : action.path("action").asText();
  }

  private void recreate(String database) throws SQLException {
    String url = suite.jdbcUrl(Service.LEAD);
    try (Connection connection =
            DriverManager.getConnection(url, EmbeddedPostgres.USER, EmbeddedPostgres.PASSWORD);
        Statement statement = connection.createStatement()) {
      statement.execute("drop database " + database + " with (force)");
      statement.execute("create database " + database);
    }
  }
}
