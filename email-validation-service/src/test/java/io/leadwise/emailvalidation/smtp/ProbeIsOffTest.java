package io.leadwise.emailvalidation.smtp;

import static io.leadwise.emailvalidation.api.Callers.sofia;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** The service as it comes: every question to a mail server would be counted, and none is. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class ProbeIsOffTest {

  @Inject MeterRegistry metrics;

  @Test
  void noMailServerIsAskedUnlessAnOperatorTurnsItOn() {
    sofia()
        .body("{\"address\":\"ada@probe-is-off.com\"}")
        .post("/api/v1/email-validations")
        .then()
        .statusCode(200)
        .body("reason", equalTo("DELIVERABLE"))
        .body("flags.catchAll", nullValue())
        .body("checks.find { it.check == 'MAILBOX' }", nullValue());

    assertThat(metrics.find("leadwise.email.probes").counters()).isEmpty();
  }
}
