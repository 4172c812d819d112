package io.leadwise.e2e.observability;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.e2e.observability.ObservabilityFiles.Alert;
import io.leadwise.e2e.observability.ObservabilityFiles.Query;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rules and dashboards read only what the services export. */
@Order(11)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsIT {

  private Exported exported;

  @BeforeAll
  void givenServicesThatHaveWorked(Suite suite) {
    LeadwiseApi admin = suite.api(DemoPerson.ADMIN);
    DemoSetup.registerSellers(admin);
    Imports.importCsv(admin, LeadCsv.read("first-day-leads.csv"));
    Agent.activate(admin, 100);
    Runs.execute(admin, Duration.ofSeconds(60));
    DemoSetup.giveConsent(suite.api(DemoPerson.SELLER));
    Scrape scrape = new Scrape();
    for (Service service : Service.values()) {
      scrape.add(metrics(suite, service));
    }
    exported = new Exported(scrape);
  }

  @Test
  void alertsReadWhatIsExported() {
    List<String> problems = new ArrayList<>();
    for (Alert alert : ObservabilityFiles.alerts()) {
      exported.problems(alert.expression()).forEach(it -> problems.add(alert.name() + ": " + it));
    }

    assertThat(problems).isEmpty();
  }

  @Test
  void dashboardsShowWhatIsExported() {
    List<String> problems = new ArrayList<>();
    for (Query query : ObservabilityFiles.queries()) {
      exported
          .problems(query.expression())
          .forEach(
              it -> problems.add("%s, %s: %s".formatted(query.dashboard(), query.panel(), it)));
    }

    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsMisspeltIsNoticed() {
    assertThat(exported.problems("rate(leadwise_inbox_event_total[5m])"))
        .containsExactly("nobody exports leadwise_inbox_event_total");
    assertThat(exported.problems("sum by (topics) (leadwise_inbox_events_total)"))
        .containsExactly("leadwise_inbox_events_total has no label topics");
    assertThat(exported.problems("leadwise_research_sections_total{status=\"BROKEN\"}"))
        .containsExactly("leadwise_research_sections_total never has status=\"BROKEN\"");
  }

  @Test
  void noMetricNamesAPerson(Suite suite) {
    for (Service service : Service.values()) {
      assertThat(metrics(suite, service)).doesNotContain("@").doesNotContain("Oosterhuys");
    }
  }

  private static String metrics(Suite suite, Service service) {
    return given()
        .baseUri(suite.service(service).url())
        .get("/q/metrics")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
