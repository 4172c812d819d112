package io.leadwise.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.databases.Traces;
import io.leadwise.e2e.http.Problems;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.Resend;
import io.leadwise.e2e.kafka.TopicReader;
import io.leadwise.e2e.steps.Agent;
import io.leadwise.e2e.steps.Consent;
import io.leadwise.e2e.steps.Imports;
import io.leadwise.e2e.steps.LeadCsv;
import io.leadwise.e2e.steps.People;
import io.leadwise.e2e.steps.Runs;
import io.leadwise.e2e.steps.SharedSuite;
import io.leadwise.local.Suite;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.demo.DemoSetup;
import io.leadwise.local.gateway.DemoPerson;
import io.leadwise.local.ops.ReplayDeadLetters;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import picocli.CommandLine;

/** A person asks to be forgotten: by all five services, for good. */
@Order(10)
@ExtendWith(SharedSuite.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String FIRST_ADDRESS = "perpetua.vanisher@siemens.com";
  private static final String ADDRESS = "perpetua.vanisher.new@siemens.com";
  private static final String LAST_NAME = "Vanisherson";

  private final Suite suite;
  private final LeadwiseApi admin;
  private final LeadwiseApi seller;
  private String lead;
  private String neighbour;
  private String erasure;

  ErasureIT(Suite suite) {
    this.suite = suite;
    this.admin = suite.api(DemoPerson.ADMIN);
    this.seller = suite.api(DemoPerson.SELLER);
  }

  @BeforeAll
  void givenALeadThatAllServicesKnow() {
    DemoSetup.registerSellers(admin);
    Map<String, String> leads = Imports.importCsv(admin, LeadCsv.read("erasure-leads.csv"));
    lead = leads.get("ERA-1");
    neighbour = leads.get("ERA-2");
    Agent.activate(admin, 100);
    Consent.give(suite, DemoPerson.SELLER);
    Runs.execute(admin, Duration.ofSeconds(90));
    LeadwiseApi.expect(
        seller.send("PUT", "/api/v1/leads/" + lead + "/email", Map.of("email", ADDRESS)), 200);
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(verdict().path("email").asText()).isEqualTo(ADDRESS);
              JsonNode insight = seller.get("/api/v1/lead-insights/" + lead).body();
              assertThat(insight.path("email").path("validity").asText()).isEqualTo("VALID");
              assertThat(latest("lead-insight").text()).isNotNull();
            });
  }

  @Test
  @Order(1)
  void untilThenTheSearchForTracesFindsThem() {
    assertThat(Traces.of(suite, ADDRESS))
        .anyMatch(place -> place.startsWith("LEAD lead.email"))
        .anyMatch(place -> place.startsWith("EMAIL_VALIDATION lead_email.email"))
        .anyMatch(place -> place.startsWith("PRIORITIZATION lead_insights.snapshot"));
    assertThat(Traces.of(suite, FIRST_ADDRESS)).isNotEmpty();
  }

  @Test
  @Order(2)
  void allFiveServicesConfirmTheErasure() {
    Problems.assertProblem(
        People.as(suite, DemoPerson.SELLER).delete("/api/v1/leads/" + lead), 403, "role-missing");

    Answer asked = LeadwiseApi.expect(admin.send("DELETE", "/api/v1/leads/" + lead, null), 202);

    erasure = asked.locationPath();
    assertThat(erasure).startsWith("/api/v1/lead-erasures/");
    JsonNode done =
        await()
            .atMost(SOON)
            .until(
                () -> admin.get(erasure).body(),
                body -> body.path("status").asText().equals("COMPLETED"));
    assertThat(done.path("services"))
        .hasSize(5)
        .allSatisfy(
            service -> {
              assertThat(service.path("status").asText()).isEqualTo("CONFIRMED");
              assertThat(service.path("confirmedAt").asText()).isNotBlank();
            });
    assertThat(done.path("services"))
        .filteredOn(service -> service.path("records").asLong() > 0)
        .extracting(service -> service.path("service").asText())
        .containsExactlyInAnyOrder(
            "lead-service",
            "research-service",
            "email-validation-service",
            "prioritization-service");
    Answer again = LeadwiseApi.expect(admin.send("DELETE", "/api/v1/leads/" + lead, null), 202);
    assertThat(again.locationPath()).isEqualTo(erasure);
  }

  @Test
  @Order(3)
  void nobodyKnowsThePersonAnyMore() {
    assertForgotten();
  }

  @Test
  @Order(4)
  void theCompactedTopicsHoldATombstone() {
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> {
              assertThat(latest("lead-changed").text()).isNull();
              assertThat(latest("lead-insight").text()).isNull();
            });
  }

  @Test
  @Order(5)
  void lateEventsBringNothingBack() {
    for (String topic :
        List.of("lead-selected", "lead-email-changed", "email-validated", "research-completed")) {
      Event known = latest(topic);
      assertThat(known.text()).as(topic).isNotNull();
      Resend.asNew(suite.bootstrapServers(), topic, known);
    }

    assertForgotten();
    assertThat(latest("lead-insight").text()).isNull();
  }

  @Test
  @Order(6)
  void deadLettersOfThePersonAreNotReplayed() {
    Resend.to(
        suite.bootstrapServers(),
        "lead-changed.prioritization-service.dlq",
        new Event(lead, "{\"lead\":{}}", Map.of("ce_id", "late", "ce_type", "any")));

    int exit =
        new CommandLine(new ReplayDeadLetters())
            .execute(
                "--service",
                "prioritization-service",
                "--topic",
                "lead-changed",
                "--bootstrap-servers",
                suite.bootstrapServers());

    assertThat(exit).isZero();
    assertThat(latest("lead-changed").text()).isNull();
  }

  @Test
  @Order(7)
  void whoSharesTheCompanyKeepsAll() {
    assertThat(seller.get("/api/v1/leads/" + neighbour).body().path("status").asText())
        .isEqualTo("OPEN");
    assertThat(
            seller
                .get("/api/v1/lead-insights/" + neighbour)
                .body()
                .path("aboutAccount")
                .path("company")
                .path("name")
                .asText())
        .isNotBlank();
  }

  private void assertForgotten() {
    for (String path :
        List.of(
            "/api/v1/leads/" + lead,
            "/api/v1/leads/" + lead + "/history",
            "/api/v1/leads/" + lead + "/selection",
            "/api/v1/leads/" + lead + "/duplicates",
            "/api/v1/leads/" + lead + "/colleagues",
            "/api/v1/research/leads/" + lead,
            "/api/v1/email-validations/leads/" + lead,
            "/api/v1/lead-insights/" + lead,
            "/api/v1/lead-insights/" + lead + "/suggested-action",
            "/api/v1/prioritized-leads/" + lead + "/comparison?with=" + neighbour)) {
      assertThat(People.as(suite, DemoPerson.SELLER).get(path).statusCode())
          .as(path)
          .isEqualTo(404);
      assertThat(People.as(suite, DemoPerson.ADMIN).get(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(seller.list("/api/v1/prioritized-leads", 1_000))
        .noneMatch(line -> line.path("leadId").asText().equals(lead));
    assertThat(Traces.of(suite, ADDRESS)).isEmpty();
    assertThat(Traces.of(suite, FIRST_ADDRESS)).isEmpty();
    assertThat(Traces.of(suite, LAST_NAME)).isEmpty();
  }

  private JsonNode verdict() {
    return seller.get("/api/v1/email-validations/leads/" + lead).body();
  }

  private Event latest(String topic) {
    try (TopicReader reader = new TopicReader(suite.bootstrapServers(), topic)) {
      return reader.latest().get(lead);
    }
  }
}
