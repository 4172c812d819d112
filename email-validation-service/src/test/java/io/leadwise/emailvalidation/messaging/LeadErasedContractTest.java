package io.leadwise.emailvalidation.messaging;

import static io.leadwise.emailvalidation.api.Callers.SOFIA;
import static io.leadwise.emailvalidation.api.Callers.sofia;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.leadwise.emailvalidation.dns.DnsInfrastructure;
import io.leadwise.kit.inbox.Inbox;
import io.leadwise.testkit.Contracts;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(DnsInfrastructure.class)
class LeadErasedContractTest {

  private static final String LEADS = "/api/v1/email-validations/leads/";

  @Inject AgroalDataSource dataSource;
  @Inject Inbox inbox;
  @Inject LeadSelectedConsumer leadSelected;

  private final UUID lead = UUID.randomUUID();

  @Test
  void anErasedLeadIsForgottenWithAllItsAddresses_andLateNewsDoNotBringItBack() {
    String former = "erased.before@good.com";
    String address = "erased.now@good.com";
    LeadEvents.selected(lead, null, SOFIA, former, 1);
    verdict(lead, 1);
    LeadEvents.emailChanged(lead, address, 2);
    verdict(lead, 2);
    bounced(former, "5.1.1");
    bounced(former, "4.4.1");
    assertThat(verdictsOn(former) + bouncesOf(former) + verdictsOn(address)).isEqualTo(3);
    assertThat(count("verdict_history where lead_id = '" + lead + "'")).isEqualTo(2);

    JsonNode confirmed = erase(lead);

    Contracts.assertValid("lead-erasure-confirmed", confirmed);
    Contracts.assertSameShape("lead-erasure-confirmed", confirmed);
    assertThat(confirmed.path("service").asText()).isEqualTo("email-validation-service");
    assertThat(confirmed.path("records").asLong()).isEqualTo(6);
    sofia().get(LEADS + lead).then().statusCode(404);
    assertThat(verdictsOn(former) + bouncesOf(former) + verdictsOn(address)).isZero();
    assertThat(count("former_address where lead_id = '" + lead + "'")).isZero();
    assertThat(count("verdict_history where lead_id = '" + lead + "'")).isZero();

    ObjectNode late = Contracts.example("lead-selected").deepCopy();
    ((ObjectNode) late.get("lead"))
        .put("leadId", lead.toString())
        .put("email", address)
        .put("version", 99);
    inbox.consume(
        TestKafka.received(
            "lead-selected",
            lead.toString(),
            "leadwise.lead.selected.v1",
            UUID.randomUUID().toString(),
            late.toString()),
        leadSelected);

    sofia().get(LEADS + lead).then().statusCode(404);
    assertThat(verdictsOn(address)).isZero();
  }

  @Test
  void whatAnotherLeadHasTooStays() {
    UUID other = UUID.randomUUID();
    LeadEvents.selected(lead, null, SOFIA, "shared.erasure@good.com", 1);
    LeadEvents.selected(other, null, SOFIA, "Shared.Erasure@good.com", 1);
    verdict(lead, 1);
    verdict(other, 1);

    assertThat(erase(lead).path("records").asLong()).isEqualTo(2);

    assertThat(verdictsOn("shared.erasure@good.com")).isEqualTo(1);
    assertThat(count("verdict_history where lead_id = '" + other + "'")).isEqualTo(1);
    sofia().get(LEADS + other).then().statusCode(200);
  }

  private static JsonNode erase(UUID lead) {
    ObjectNode erased = Contracts.example("lead-erased").deepCopy();
    erased.put("leadId", lead.toString());
    Contracts.assertValid("lead-erased", erased);
    TestKafka.send(
        "lead-erased",
        lead.toString(),
        "leadwise.lead.erased.v1",
        UUID.randomUUID().toString(),
        erased.toString());
    return TestKafka.awaitOne("lead-erasure-confirmed", lead.toString());
  }

  private static void verdict(UUID lead, long version) {
    TestKafka.awaitOne(
        "email-validated", lead.toString(), v -> v.get("version").asLong() == version);
  }

  private static void bounced(String address, String status) {
    sofia()
        .body("{\"address\":\"" + address + "\",\"status\":\"" + status + "\"}")
        .post("/api/v1/email-bounces")
        .then()
        .statusCode(200);
  }

  private long verdictsOn(String address) {
    return count("email_verdict where address_key = '" + address + "'");
  }

  private long bouncesOf(String address) {
    return count("email_bounce where address_key = '" + address + "'")
        + count("soft_bounce where address_key = '" + address + "'");
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
