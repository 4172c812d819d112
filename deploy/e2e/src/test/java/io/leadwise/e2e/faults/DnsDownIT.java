package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.SuiteOptions;
import io.leadwise.local.service.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** No name is resolved any more: that is no verdict on any address, and no fact about a company. */
@Tag("faults")
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DnsDownIT {

  private static final int COMPANIES = 5;
  private static final int LEADS_OF_EACH = 3;

  private FaultSuite suite;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    // The JDK asks this file and nobody else: research resolves no name but those of the suite.
    Path names = Files.writeString(folder.resolve("hosts"), "127.0.0.1 localhost\n");
    GatedWeb web = GatedWeb.start();
    SuiteOptions options =
        FaultSuite.options("dns-down", web)
            .web(SuiteOptions.Web.LIVE)
            .property(Service.RESEARCH, "jdk.net.hosts.file", names.toString())
            .property(Service.EMAIL_VALIDATION, "leadwise.email-validation.dns.timeout", "PT0.2S")
            .property(
                Service.EMAIL_VALIDATION, "leadwise.email-validation.dns.cache-failure", "PT1S")
            .property(Service.EMAIL_VALIDATION, "leadwise.email-validation.recheck.every", "1s")
            .property(
                Service.EMAIL_VALIDATION, "leadwise.email-validation.recheck.first-delay", "PT1S")
            .property(
                Service.EMAIL_VALIDATION,
                "leadwise.email-validation.recheck.longest-delay",
                "PT2S");
    suite = FaultSuite.start(web, options);
  }

  @AfterAll
  void stop() {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  void aRunWithoutDnsCompletes_andAddressesAreCheckedAgainWhenItIsBack() {
    // given
    suite.suite().stopDns();

    // when
    DisturbedRun run = suite.begin(COMPANIES, LEADS_OF_EACH);
    run.letGo();

    // then: nobody is called invalid, and each section says why it is empty
    Aftermath.of(run).isAccountedFor();
    for (String lead : run.leads()) {
      JsonNode verdict = verdict(lead);
      assertThat(verdict.path("validity").asText()).as("%s", verdict).isEqualTo("UNKNOWN");
      assertThat(verdict.path("reason").asText()).isEqualTo("DNS_UNAVAILABLE");
      JsonNode overview =
          suite
              .admin()
              .get("/api/v1/research/leads/" + lead)
              .body()
              .at("/sections/businessOverview");
      assertThat(overview.path("status").asText()).as("%s", overview).isEqualTo("FAILED");
      assertThat(overview.path("reason").asText()).isNotBlank();
    }

    // when: it is back, and nobody does anything
    suite.suite().startDns();

    // then
    for (String lead : run.leads()) {
      await()
          .atMost(FaultSuite.PATIENCE)
          .until(() -> verdict(lead).path("validity").asText().equals("VALID"));
    }
  }

  private JsonNode verdict(String lead) {
    return suite.admin().get("/api/v1/email-validations/leads/" + lead).body();
  }
}
