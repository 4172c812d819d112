package io.leadwise.research.messaging;

import static io.leadwise.research.testing.SelectedLeads.SOFIA;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.research.testing.SampleWeb;
import io.leadwise.research.testing.SampleWebResource;
import io.leadwise.research.testing.SelectedLeads;
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
@QuarkusTestResource(SampleWebResource.class)
class LeadErasedContractTest {

  SampleWeb web;
  @Inject AgroalDataSource dataSource;
  @Inject Inbox inbox;
  @Inject LeadSelectedConsumer leadSelected;

  @Test
  void anErasedLeadIsForgotten_itsCompanyStays_andLateNewsDoNotBringItBack() {
    web.html("www.forgotten.example", "/", "<title>Forgotten</title>");
    SelectedLeads lead =
        SelectedLeads.ofCompany("Forgotten").with("email", "ada@forgotten.example").send();
    lead.awaitAnswer(1);
    assertThat(statusOf(lead)).isEqualTo(200);

    ObjectNode erased = Contracts.example("lead-erased").deepCopy();
    erased.put("leadId", lead.leadId());
    Contracts.assertValid("lead-erased", erased);
    TestKafka.send(
        "lead-erased",
        lead.leadId(),
        "leadwise.lead.erased.v1",
        UUID.randomUUID().toString(),
        erased.toString());

    JsonNode confirmed = TestKafka.awaitOne("lead-erasure-confirmed", lead.leadId());
    Contracts.assertValid("lead-erasure-confirmed", confirmed);
    Contracts.assertSameShape("lead-erasure-confirmed", confirmed);
    assertThat(confirmed.path("service").asText()).isEqualTo("research-service");
    assertThat(confirmed.path("records").asLong()).isPositive();
    assertThat(statusOf(lead)).isEqualTo(404);
    assertThat(
            count(
                "company where resolved_domain = 'forgotten.example' or domain = 'forgotten.example'"))
        .isPositive();

    ObjectNode late = Contracts.example("lead-selected").deepCopy();
    ((ObjectNode) late.get("lead")).put("leadId", lead.leadId()).put("version", 99);
    inbox.consume(
        TestKafka.received(
            "lead-selected",
            lead.leadId(),
            "leadwise.lead.selected.v1",
            UUID.randomUUID().toString(),
            late.toString()),
        leadSelected);

    assertThat(statusOf(lead)).isEqualTo(404);
    assertThat(count("lead_research where lead_id = '" + lead.leadId() + "'")).isZero();
    assertThat(count("research_request where lead_id = '" + lead.leadId() + "'")).isZero();
  }

  private static int statusOf(SelectedLeads lead) {
    return given()
        .auth()
        .oauth2(Tokens.seller(SOFIA))
        .get("/api/v1/research/leads/" + lead.leadId())
        .statusCode();
  }

  private long count(String from) {
    try (var connection = dataSource.getConnection();
        var rows = connection.createStatement().executeQuery("select count(*) from " + from)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
