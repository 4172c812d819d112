package io.leadwise.research.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.kit.inbox.IncomingEvent;
import io.leadwise.kit.json.EventJson;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(SampleWebResource.class)
class LeadSelectedContractTest {

  SampleWeb web;
  @Inject LeadSelectedConsumer consumer;
  @Inject EventJson json;

  @Test
  void theExampleIsHandled_andItsLeadBelongsToItsOwner() throws IOException {
    JsonNode example = Contracts.example("lead-selected");
    LeadSelectedV1 event =
        json.read(example.toString().getBytes(StandardCharsets.UTF_8), consumer.payloadType());
    String leadId = example.path("lead").path("leadId").asText();

    QuarkusTransaction.requiringNew()
        .run(
            () ->
                consumer.handle(
                    List.of(
                        new IncomingEvent<>(
                            "example",
                            "leadwise.lead.selected.v1",
                            "lead-selected",
                            leadId,
                            Instant.parse("2026-11-24T08:00:01Z"),
                            event))));

    assertThat(consumer.accepts("leadwise.lead.selected.v1")).isTrue();
    given()
        .auth()
        .oauth2(Tokens.seller(UUID.fromString(example.path("lead").path("ownerId").asText())))
        .get("/api/v1/research/leads/" + leadId)
        .then()
        .statusCode(200)
        .body("leadId", equalTo(leadId));
  }

  @Test
  void thePersonNeverReachesALog() throws IOException {
    LeadSelectedV1 event =
        json.read(
            Contracts.example("lead-selected").toString().getBytes(StandardCharsets.UTF_8),
            LeadSelectedV1.class);

    assertThat(event.toString()).doesNotContain("@").doesNotContain("Nyberg");
  }
}
