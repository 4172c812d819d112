package io.leadwise.emailvalidation.messaging;

import static io.leadwise.emailvalidation.api.Callers.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class EventContractTest {

  @Test
  void eachConsumerReadsItsExample() {
    String lead = Contracts.example("lead-selected").at("/lead/leadId").asText();

    TestKafka.send(
        "lead-selected",
        lead,
        "leadwise.lead.selected.v1",
        UUID.randomUUID().toString(),
        Contracts.example("lead-selected").toString());
    JsonNode selected =
        TestKafka.awaitOne("email-validated", lead, v -> v.get("leadVersion").asLong() == 3);
    assertThat(selected.get("email").asText())
        .isEqualTo(Contracts.example("lead-selected").at("/lead/email").asText());
    assertThat(selected.get("runId").asText())
        .isEqualTo(Contracts.example("lead-selected").get("runId").asText());

    TestKafka.send(
        "lead-email-changed",
        lead,
        "leadwise.lead.email-changed.v1",
        UUID.randomUUID().toString(),
        Contracts.example("lead-email-changed").toString());
    JsonNode changed =
        TestKafka.awaitOne("email-validated", lead, v -> v.get("leadVersion").asLong() == 4);
    assertThat(changed.get("email").asText())
        .isEqualTo(Contracts.example("lead-email-changed").get("email").asText());
    Contracts.assertSameShape("email-validated", changed);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "ada@good.com",
        "ada@gmial.com",
        "info@good.com",
        "not an address",
        "ada@missing.com",
        "ada@servfail.com",
        "-"
      })
  void everyVerdictIsPublishedAsAgreed(String email) {
    UUID lead = UUID.randomUUID();

    LeadEvents.selected(lead, UUID.randomUUID(), SOFIA, email, 1);

    JsonNode event = TestKafka.awaitOne("email-validated", lead.toString());
    Contracts.assertValid("email-validated", event);
    Contracts.assertSameShape("email-validated", event);
  }

  @Test
  void theEnvelopeIsACloudEvent() {
    UUID lead = UUID.randomUUID();
    LeadEvents.selected(lead, null, SOFIA, "ada@good.com", 1);
    TestKafka.awaitOne("email-validated", lead.toString());

    ConsumerRecord<String, byte[]> published =
        TestKafka.read(
                "email-validated",
                candidate -> lead.toString().equals(candidate.key()),
                java.time.Duration.ofSeconds(10))
            .get(0);
    assertThat(TestKafka.header(published, "ce_type")).isEqualTo("leadwise.email.validated.v1");
    assertThat(TestKafka.header(published, "ce_source"))
        .isEqualTo("/leadwise/email-validation-service");
    assertThat(TestKafka.header(published, "ce_subject")).isEqualTo(lead.toString());
  }
}
