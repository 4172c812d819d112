package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.Suites;
import io.leadwise.local.Suite;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import io.leadwise.testkit.embedded.FreePorts;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The web cannot be reached, and later it can (domain.md §5: one failing source hides nothing). */
@Tag("quick-faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NetworkCutIT {

  private static final int COMPANIES = 5;
  private static final int LEADS_OF_EACH = 4;
  private static final int LEADS = COMPANIES * LEADS_OF_EACH;
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final List<String> SECTIONS =
      List.of("businessOverview", "finances", "accountNews", "competitors");

  private final int port = FreePorts.one();
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
    if (suite != null) {
      Suites.discard(suite);
    }
  }

  @Test
  void aRunWithoutTheWebEnds_andItsLeadsAreResearchedByThemselvesWhenTheWebIsBack() {
    // when: nothing listens where the web should be
    JsonNode run = Runs.execute(admin, PATIENCE);

    // then: the run ends, and each section says why it failed
    assertThat(run.path("status").asText()).isEqualTo("COMPLETED");
    assertThat(run.at("/counts/prioritized").asInt()).isEqualTo(LEADS);
    List<String> leads =
        admin.list("/api/v1/leads", LEADS).stream().map(lead -> lead.path("id").asText()).toList();
    assertThat(leads).hasSize(LEADS);
    for (String lead : leads) {
      JsonNode research = research(lead);
      for (String section : SECTIONS) {
        JsonNode state = research.path("sections").path(section);
        assertThat(state.path("status").asText()).as(section).isEqualTo("FAILED");
        assertThat(state.path("reason").asText()).as(section).isNotBlank();
      }
    }

    // when: the web is back, and nobody does anything
    try (GatedWeb web = GatedWeb.start(port)) {
      web.admit(COMPANIES);

      // then
      for (String lead : leads) {
        await().atMost(PATIENCE).until(() -> overview(research(lead)).equals("READY"));
        await().atMost(PATIENCE).until(() -> insightHasFacts(lead));
      }
    }
  }

  private JsonNode research(String lead) {
    return admin.get("/api/v1/research/leads/" + lead).body();
  }

  private boolean insightHasFacts(String lead) {
    return admin
        .get("/api/v1/lead-insights/" + lead)
        .body()
        .at("/aboutAccount/businessOverview/status")
        .asText()
        .equals("READY");
  }

  private static String overview(JsonNode research) {
    return research.at("/sections/businessOverview/status").asText();
  }

  private SuiteOptions options() {
    return Suites.faults("network-cut")
        .stubWeb(URI.create("http://127.0.0.1:" + port))
        .dns(SuiteOptions.Dns.WILDCARD)
        // It is tried again by itself; here after seconds instead of minutes.
        .property(Service.RESEARCH, "leadwise.research.retry.first-pause", "PT2S")
        .property(Service.RESEARCH, "leadwise.research.retry.longest-pause", "PT4S")
        .property(Service.RESEARCH, "leadwise.research.retry.rest", "PT4S")
        .property(Service.RESEARCH, "leadwise.research.retry.longest-rest", "PT4S")
        .property(Service.RESEARCH, "leadwise.research.incomplete-fresh-for", "PT4S")
        .property(Service.RESEARCH, "leadwise.research.breaker.first-pause", "PT1S")
        .property(Service.RESEARCH, "leadwise.research.breaker.longest-pause", "PT2S");
  }
}
