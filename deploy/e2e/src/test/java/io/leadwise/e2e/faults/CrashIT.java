package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.demo.SelectionRun;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each service is killed in the middle of one and the same run, and the run is none the worse. */
@Tag("quick-faults")
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

  private static final int COMPANIES = 60;
  private static final int LEADS_OF_EACH = 5;
  private static final int LEADS = COMPANIES * LEADS_OF_EACH;
  private static final int COMPANIES_PER_CRASH = 10;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final GatedWeb web = GatedWeb.start();
  private Suite suite;
  private LeadwiseApi admin;
  private Collection<String> leads;
  private String run;
  private int crashes;

  @BeforeAll
  void givenARunThatWaitsForTheWeb() {
    suite = Suite.start(options());
    admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    // Before the run: what is suggested to a seller who consents is part of the first revision.
    Consent.give(suite, DemoPerson.SELLER);
    leads = Imports.importCsv(admin, GeneratedLeads.csv(COMPANIES, LEADS_OF_EACH)).values();
    Agent.activate(admin, LEADS);
    run = SelectionRun.start(admin);
  }

  @AfterAll
  void stop() {
    web.close();
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  /**
   * Kills a service as soon as what it does has moved on.
   *
   * @param progress the count of the run that tells so
   */
  @ParameterizedTest
  @Order(1)
  @CsvSource({
    "LEAD, selected",
    "EMAIL_VALIDATION, validated",
    "RESEARCH, researched",
    "PRIORITIZATION, prioritized",
    "CONSENT, prioritized"
  })
  void aServiceIsKilledInTheMiddleAndStartedAgain(Service service, String progress) {
    long before = crashes == 0 ? 0 : count(progress);
    crashes++;
    web.admit(crashes * COMPANIES_PER_CRASH);
    JsonNode seen =
        Runs.awaitState(
            admin, run, PATIENCE, now -> now.path("counts").path(progress).asLong() > before);

    suite.service(service).kill();
    suite.service(service).restart(Suite.START_LIMIT);

    assertThat(seen.path("status").asText()).isEqualTo("RUNNING");
    assertThat(seen.path("counts").path("prioritized").asLong()).isLessThan(LEADS);
    assertThat(admin.get(run).body().path("status").asText()).isEqualTo("RUNNING");
  }

  @Test
  @Order(2)
  void theRunIsNoneTheWorse() {
    web.admit(COMPANIES);
    Runs.awaitEnd(admin, run, PATIENCE);

    new Aftermath(suite, run, leads, Map.of()).isSpotless();
  }

  @Test
  @Order(3)
  void nobodyKnowsOfAnyOtherLead() {
    JsonNode total = admin.get("/api/v1/dashboard").body().path("total");

    assertThat(total.path("selected").asInt()).isEqualTo(LEADS);
    assertThat(total.path("byValidity").path("VALID").asInt()).isEqualTo(LEADS);
    try (TopicReader topic = new TopicReader(suite.bootstrapServers(), "lead-insight")) {
      assertThat(topic.latest().keySet()).containsExactlyInAnyOrderElementsOf(leads);
    }
  }

  private long count(String name) {
    return admin.get(run).body().path("counts").path(name).asLong();
  }

  private SuiteOptions options() {
    // One lead a transaction: the selection is still going on when its service is killed.
    return FaultSuite.options("crash", web)
        .property(Service.LEAD, "leadwise.lead.selection.page-size", "1");
  }
}
