package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.lead.application.selection.PageSelector;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RunCancellationTest {

  private static final UUID REPLICA = UUID.randomUUID();

  @Inject World world;
  @Inject SelectionRunRepository runs;
  @Inject AgentSettingsRepository settings;
  @Inject PageSelector pages;

  private final List<UUID> leads = new ArrayList<>();

  @BeforeEach
  void begin() {
    world.reset();
    leads.clear();
    for (int i = 0; i < 5; i++) {
      leads.add(world.createLead("\"lastName\": \"Nyberg\""));
    }
    world.activate();
  }

  @Test
  void aCancelledRunSelectsNoMoreAndCountsWhatIsInFlight() {
    String run = halfSelectedRun();

    cancel(run)
        .statusCode(200)
        .body("status", equalTo("CANCELLED"))
        .body("selectionDone", equalTo(true))
        .body("inFlight", equalTo(3))
        .body("completedAt", nullValue())
        .body("cancellation.reason", equalTo("an admin cancelled it"))
        .body("cancellation.cancelledBy", notNullValue());
    assertThat(pages.selectNext(id(run), REPLICA)).isFalse();
    assertThat(world.number("select count(*) from run_lead")).isEqualTo(3);

    for (String lead : world.texts("select lead_id from run_lead")) {
      Events.prioritized(id(run), UUID.fromString(lead));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asAdmin().get(run).path("completedAt") != null);
    asAdmin()
        .get(run)
        .then()
        .body("status", equalTo("CANCELLED"))
        .body("counts.selected", equalTo(3))
        .body("counts.prioritized", equalTo(3))
        .body("inFlight", equalTo(0))
        .body("percent", equalTo(100));
  }

  @Test
  void cancellingOnceMoreIsTheSameAnswer() {
    String run = halfSelectedRun();
    String first = cancel(run).extract().path("cancellation.cancelledAt");

    cancel(run).statusCode(200).body("cancellation.cancelledAt", equalTo(first));
  }

  @Test
  void anotherRunMayBeginWhileTheCancelledOneFinishes() {
    String run = halfSelectedRun();
    cancel(run).statusCode(200);

    String next =
        asAdmin()
            .post("/api/v1/selection-runs")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    Events.selected(id(next), 5);

    asAdmin().get(run).then().body("counts.selected", equalTo(3)).body("inFlight", equalTo(3));
  }

  @Test
  void whatEndedByItselfCannotBeCancelled() {
    world.execute("update lead set status = 'QUALIFIED'");
    String run =
        asAdmin()
            .post("/api/v1/selection-runs")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asAdmin().get(run).path("status"), "COMPLETED"::equals);

    cancel(run).statusCode(409).body("code", equalTo("run-over"));
  }

  @Test
  void onlyAnAdminCancelsAndOnlyARunThatThereIs() {
    String run = halfSelectedRun();

    as(SOFIA).post(run + "/cancellation").then().statusCode(403);
    cancel("/api/v1/selection-runs/" + UUID.randomUUID())
        .statusCode(404)
        .body("code", equalTo("selection-run-not-found"));
    asAdmin().get(run).then().body("status", equalTo("RUNNING"));
  }

  @Test
  void switchingTheAgentOffCancelsTheSelectionAndLetsWhatIsInFlightFinish() {
    String run = halfSelectedRun();

    putActive(false);

    asAdmin()
        .get(run)
        .then()
        .body("status", equalTo("CANCELLED"))
        .body("cancellation.reason", equalTo("the agent was switched off"))
        .body("inFlight", equalTo(3));
    assertThat(pages.selectNext(id(run), REPLICA)).isFalse();
    UUID created = world.createLead("\"companyName\": \"Northwind Tools\"");
    for (String lead : world.texts("select lead_id from run_lead")) {
      Events.prioritized(id(run), UUID.fromString(lead));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asAdmin().get(run).path("counts.prioritized"), Integer.valueOf(3)::equals);
    assertThat(world.number("select count(*) from single_selection where lead_id = ?", created))
        .isZero();
    assertThat(world.number("select count(*) from run_lead")).isEqualTo(3);
  }

  @Test
  void switchingTheAgentOffLetsARunThatHasSelectedAllItsLeadsComplete() {
    String run = halfSelectedRun();
    pages.selectNext(id(run), REPLICA);

    putActive(false);

    asAdmin().get(run).then().body("status", equalTo("RUNNING")).body("inFlight", equalTo(5));
    leads.forEach(lead -> Events.prioritized(id(run), lead));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asAdmin().get(run).path("status"), "COMPLETED"::equals);
  }

  /** Three of five leads are selected; no worker goes on with it. */
  private String halfSelectedRun() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                runs.persist(
                    new SelectionRun(
                        id, RunTrigger.SCHEDULED, null, settings.get(), false, Instant.now())));
    pages.selectNext(id, REPLICA);
    return "/api/v1/selection-runs/" + id;
  }

  private static io.restassured.response.ValidatableResponse cancel(String run) {
    return asAdmin().post(run + "/cancellation").then();
  }

  private static UUID id(String run) {
    return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
  }

  private static void putActive(boolean active) {
    asAdmin()
        .header("If-Match", "*")
        .body(
            """
            {"active": %s, "allowedRoles": ["salesperson"], "lookBackDays": 14,
             "runIntervalHours": 4, "firstActivationLimit": 100, "maxLeadsPerRun": 100000,
             "handRaiserSources": ["CONTACT_REQUEST", "DEMO_REQUEST", "DIRECT_INQUIRY", "EVENT",
             "PRICING_PAGE", "WEB_FORM"]}"""
                .formatted(active))
        .put("/api/v1/agent-settings")
        .then()
        .statusCode(200);
  }
}
