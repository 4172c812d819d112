package io.leadwise.consent.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class LeadErasedContractTest {

  @Test
  void anErasureIsConfirmedWithNothingDeleted_sinceTheLedgerKnowsNoLeads() {
    JsonNode example = Contracts.example("lead-erased");
    String lead = example.path("leadId").asText();

    TestKafka.send(
        "lead-erased",
        lead,
        "leadwise.lead.erased.v1",
        UUID.randomUUID().toString(),
        example.toString());

    JsonNode confirmed = TestKafka.awaitOne("lead-erasure-confirmed", lead);
    Contracts.assertValid("lead-erasure-confirmed", confirmed);
    Contracts.assertSameShape("lead-erasure-confirmed", confirmed);
    assertThat(confirmed.path("service").asText()).isEqualTo("consent-service");
    assertThat(confirmed.path("erasureId")).isEqualTo(example.path("erasureId"));
    assertThat(confirmed.path("records").asLong()).isZero();
  }
}
