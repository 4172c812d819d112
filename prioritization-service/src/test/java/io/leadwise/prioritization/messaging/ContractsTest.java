package io.leadwise.prioritization.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.json.EventJson;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each consumer is fed its example through its real handler; the event that comes of it fits. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class ContractsTest {
  private static final String LEAD_ID = "0193a5c8-2c00-7d3e-9f6b-4a1c5e7d9b01";
  private static final String SELLER_ID = "5e11e600-0000-4000-8000-000000000001";

  @Inject EventJson json;
  @Inject LeadChangedConsumer leadChanged;
  @Inject LeadSelectedConsumer leadSelected;
  @Inject ResearchCompletedConsumer researchCompleted;
  @Inject EmailValidatedConsumer emailValidated;
  @Inject ConsentGrantedConsumer consentGranted;
  @Inject LeadClosedConsumer leadClosed;

  @Test
  void theExamplesTogetherGiveAnInsightThatFitsItsContract() throws IOException {
    feed("consent-granted", "leadwise.consent.granted.v1", SELLER_ID, consentGranted);
    feed("lead-changed", "leadwise.lead.changed.v1", LEAD_ID, leadChanged);
    feed("lead-selected", "leadwise.lead.selected.v1", LEAD_ID, leadSelected);
    feed("research-completed", "leadwise.research.completed.v1", LEAD_ID, researchCompleted);
    feed("email-validated", "leadwise.email.validated.v1", LEAD_ID, emailValidated);

    JsonNode insight = TestKafka.awaitOne("lead-insight", LEAD_ID);

    Contracts.assertValid("lead-insight", insight);
    Contracts.assertSameShape("lead-insight", insight);
    assertThat(insight.path("externalId").asText()).isEqualTo("CRM-1007");
    assertThat(insight.path("priority").path("handRaiser").asBoolean()).isTrue();
    assertThat(insight.path("suggestedAction").path("action").asText())
        .isEqualTo("SCHEDULE_APPOINTMENT");
    assertThat(insight.toString()).doesNotContain("ada.nyberg", "Nyberg", "+46");

    feed("lead-closed", "leadwise.lead.closed.v1", LEAD_ID, leadClosed);

    JsonNode closed =
        TestKafka.awaitOne(
            "lead-insight", LEAD_ID, it -> it.path("status").asText().equals("QUALIFIED"));
    Contracts.assertValid("lead-insight", closed);
    assertThat(closed.path("suggestedAction").isNull()).isTrue();
  }

  @Test
  void aTypeThatAConsumerDoesNotKnowIsSkipped() {
    assertThat(leadChanged.accepts("leadwise.lead.changed.v2")).isFalse();
    assertThat(leadChanged.accepts("leadwise.lead.changed.v1")).isTrue();
  }

  private <E> void feed(String topic, String type, String key, EventHandler<E> consumer)
      throws IOException {
    E value =
        json.read(Contracts.example(topic).toString().getBytes("UTF-8"), consumer.payloadType());
    assertThat(consumer.accepts(type)).isTrue();
    IncomingEvent<E> event =
        new IncomingEvent<>(UUID.randomUUID().toString(), type, topic, key, Instant.now(), value);
    QuarkusTransaction.requiringNew().run(() -> consumer.handle(List.of(event)));
  }
}
