package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The web answers slowly, with errors or by halves; what is not known then is said with why. */
@Tag("faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadWebIT {

  private static final int COMPANIES = 6;
  private static final int LEADS_OF_EACH = 4;

  private FaultSuite suite;

  @BeforeAll
  void start() {
    GatedWeb web = GatedWeb.start();
    SuiteOptions options =
        FaultSuite.options("bad-web", web)
            // A source that failed in one test is asked again in the next one.
            .property(Service.RESEARCH, "leadwise.research.breaker.first-pause", "PT0.2S")
            .property(Service.RESEARCH, "leadwise.research.breaker.longest-pause", "PT0.2S");
    suite = FaultSuite.start(web, options);
  }

  @AfterEach
  void theWebIsWellAgain() {
    suite.web().serve(GatedWeb.Service.WELL);
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"SLOWLY, READY", "WITH_ERRORS, FAILED", "CUT_OFF, FAILED"})
  void aRunWithSuchAWebCompletes(GatedWeb.Service web, String overview) {
    suite.web().serve(web);

    DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH);
    run.letGo();

    Aftermath.of(run).isAccountedFor();
    for (String lead : run.leads()) {
      JsonNode section =
          suite
              .admin()
              .get("/api/v1/research/leads/" + lead)
              .body()
              .at("/sections/businessOverview");
      assertThat(section.path("status").asText()).as("%s", section).isEqualTo(overview);
      if (overview.equals("FAILED")) {
        assertThat(section.path("reason").asText()).isNotBlank();
      }
    }
  }
}
