package io.leadwise.prioritization.messaging;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.leadwise.kit.inbox.EventHandler;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.Events;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.leadwise.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class LeadErasedContractTest {

  @Inject AgroalDataSource dataSource;
  @Inject Inbox inbox;
  @Inject LeadSelectedConsumer leadSelected;
  @Inject EmailValidatedConsumer emailValidated;

  private final UUID seller = UUID.randomUUID();

  @Test
  void anErasedLeadIsForgotten_itsInsightIsWithdrawn_andLateNewsDoNotBringItBack() {
    UUID run = UUID.randomUUID();
    Events lead = Events.aboutNewLead(seller).processed(run);
    lead.awaitRevision(1);
    assertThat(statusOf(lead)).isEqualTo(200);

    JsonNode confirmed = erase(lead);

    Contracts.assertValid("lead-erasure-confirmed", confirmed);
    Contracts.assertSameShape("lead-erasure-confirmed", confirmed);
    assertThat(confirmed.path("service").asText()).isEqualTo("prioritization-service");
    assertThat(confirmed.path("records").asLong()).isEqualTo(1);
    assertThat(lead.awaitInsight(JsonNode::isNull).isNull()).isTrue();
    assertThat(statusOf(lead)).isEqualTo(404);

    ObjectNode selected = Contracts.example("lead-selected").deepCopy();
    ((ObjectNode) selected.get("lead")).put("leadId", lead.leadId().toString()).put("version", 99);
    late(lead, "lead-selected", "leadwise.lead.selected.v1", selected, leadSelected);
    ObjectNode validated = Contracts.example("email-validated").deepCopy();
    validated.put("leadId", lead.leadId().toString()).put("version", 99);
    late(lead, "email-validated", "leadwise.email.validated.v1", validated, emailValidated);

    assertThat(rows(lead)).isZero();
    assertThat(statusOf(lead)).isEqualTo(404);
  }

  @Test
  void anErasureThatComesAfterTheTombstoneIsConfirmedToo() {
    Events lead = Events.aboutNewLead(seller).processed(UUID.randomUUID());
    lead.awaitRevision(1);
    lead.erased();
    lead.awaitInsight(JsonNode::isNull);

    JsonNode confirmed = erase(lead);

    assertThat(confirmed.path("records").asLong()).isEqualTo(1);
    assertThat(rows(lead)).isZero();
  }

  private static JsonNode erase(Events lead) {
    ObjectNode erased = Contracts.example("lead-erased").deepCopy();
    erased.put("leadId", lead.leadId().toString());
    Contracts.assertValid("lead-erased", erased);
    TestKafka.send(
        "lead-erased",
        lead.leadId().toString(),
        "leadwise.lead.erased.v1",
        UUID.randomUUID().toString(),
        erased.toString());
    return TestKafka.awaitOne("lead-erasure-confirmed", lead.leadId().toString());
  }

  private <E> void late(
      Events lead, String topic, String type, ObjectNode event, EventHandler<E> consumer) {
    inbox.consume(
        TestKafka.received(
            topic, lead.leadId().toString(), type, UUID.randomUUID().toString(), event.toString()),
        consumer);
  }

  private int statusOf(Events lead) {
    return given()
        .auth()
        .oauth2(Tokens.seller(seller))
        .get("/api/v1/lead-insights/" + lead.leadId())
        .statusCode();
  }

  private long rows(Events lead) {
    try (var connection = dataSource.getConnection();
        var select =
            connection.prepareStatement("select count(*) from lead_insights where lead_id = ?")) {
      select.setObject(1, lead.leadId());
      try (var rows = select.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
