package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.lead.application.selection.RunMetrics;
import io.leadwise.lead.application.selection.RunSweeper;
import io.leadwise.testkit.Infrastructure;
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
class SelectionRunResourceTest {

  @Inject World world;
  @Inject RunSweeper sweeper;
  @Inject RunMetrics metrics;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void whileTheAgentIsOffNothingStarts() {
    asAdmin()
        .post("/api/v1/selection-runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("agent-inactive"));
  }

  @Test
  void theAdminSwitchesTheAgentOnWithTheVersionThatWasRead() {
    var read = as(SOFIA).get("/api/v1/agent-settings").then().statusCode(200).extract();
    String etag = read.header("ETag");
    String body =
        """
        {"active": true, "allowedRoles": ["Salesperson"], "lookBackDays": 7,
         "runIntervalHours": 4, "firstActivationLimit": 50, "maxLeadsPerRun": 1000,
         "handRaiserSources": ["DEMO_REQUEST"]}""";

    asAdmin().body(body).put("/api/v1/agent-settings").then().statusCode(428);
    asAdmin()
        .header("If-Match", etag)
        .body(body)
        .put("/api/v1/agent-settings")
        .then()
        .statusCode(200)
        .body("active", equalTo(true))
        .body("allowedRoles", equalTo(List.of("salesperson")))
        .body("lookBackDays", equalTo(7));
    asAdmin()
        .header("If-Match", etag)
        .body(body)
        .put("/api/v1/agent-settings")
        .then()
        .statusCode(412);
    asAdmin()
        .header("If-Match", "*")
        .body(body.replace("\"lookBackDays\": 7", "\"lookBackDays\": 0"))
        .put("/api/v1/agent-settings")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("lookBackDays"));
  }

  @Test
  void aRunSelectsPageByPageAndEndsWhenAllLeadsArePrioritizedOrGivenUp() {
    List<UUID> leads = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      leads.add(world.createLead("\"email\": \"ada.nyberg@northwind-tools.example\""));
    }
    UUID old =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(15)) + "\"");
    world.activate();

    String location =
        asAdmin()
            .post("/api/v1/selection-runs")
            .then()
            .statusCode(202)
            .body("trigger", equalTo("ON_DEMAND"))
            .extract()
            .header("Location");
    UUID run = UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    awaitCount(location, "selectionDone", true);
    world.execute(
        "update selection_run set started_at = started_at - interval '2 hours' where id = ?", run);
    assertThat(runSeconds()).isBetween(7_200.0, 7_800.0);
    asAdmin()
        .post("/api/v1/selection-runs")
        .then()
        .statusCode(409)
        .body("code", equalTo("run-in-progress"));
    assertThat(Events.selected(run, 7))
        .containsExactlyInAnyOrderElementsOf(leads.stream().map(UUID::toString).toList())
        .doesNotContain(old.toString());

    leads.subList(0, 5).forEach(lead -> Events.researched(run, lead));
    leads.subList(0, 6).forEach(lead -> Events.validated(run, lead));
    leads.subList(0, 4).forEach(lead -> Events.prioritized(run, lead));
    awaitCount(location, "counts.researched", 5);
    awaitCount(location, "counts.validated", 6);
    awaitCount(location, "counts.prioritized", 4);
    // One is closed meanwhile, one answers late, one never.
    as(SOFIA).post("/api/v1/leads/" + leads.get(4) + "/qualification").then().statusCode(200);
    awaitCount(location, "counts.failed", 1);
    String later = "update run_lead set announced_at = announced_at - interval '11 minutes'";
    world.execute(later + " where lead_id = ?", leads.get(5));
    sweeper.sweep();
    assertThat(world.number("select attempts from run_lead where lead_id = ?", leads.get(5)))
        .isEqualTo(2);
    world.execute(later + " where lead_id = ?", leads.get(5));
    sweeper.sweep();
    awaitCount(location, "counts.failed", 2);
    Events.prioritized(run, leads.get(5));
    as(SOFIA).get(location).then().body("status", equalTo("RUNNING"));
    Events.prioritized(run, leads.get(6));

    awaitCount(location, "status", "COMPLETED");
    assertThat(runSeconds()).isZero();
    as(SOFIA)
        .get(location)
        .then()
        .body("counts.selected", equalTo(7))
        // The last one, too: its insight rests on both answers.
        .body("counts.researched", equalTo(6))
        .body("counts.validated", equalTo(7))
        .body("counts.prioritized", equalTo(5))
        .body("counts.failed", equalTo(2))
        .body("failures.LEAD_CLOSED", equalTo(1))
        .body("failures.DEADLINE", equalTo(1))
        .body(
            "failureDetails.find { it.reason == 'DEADLINE' }.detail",
            equalTo("not researched in 10 minutes after 2 attempts"))
        .body("inFlight", equalTo(0))
        .body("percent", equalTo(100))
        .body("remainingSeconds", equalTo(0));
    as(SOFIA)
        .get("/api/v1/selection-runs")
        .then()
        .body("items", hasSize(1))
        .body("items[0].counts.prioritized", equalTo(5));
  }

  @Test
  void theFirstRunTakesTheNewestAndARunWithoutLeadsEndsAtOnce() {
    world.execute("update agent_settings set first_activation_limit = 4");
    List<String> newest = new ArrayList<>();
    Instant now = Instant.now();
    for (int i = 0; i < 6; i++) {
      UUID lead = world.createLead("\"createdAt\": \"" + now.minus(Duration.ofHours(i)) + "\"");
      if (i < 4) {
        newest.add(lead.toString());
      }
    }
    world.activate();

    String first =
        asAdmin()
            .post("/api/v1/selection-runs")
            .then()
            .statusCode(202)
            .body("firstActivation", equalTo(true))
            .body("leadLimit", equalTo(4))
            .extract()
            .header("Location");
    awaitCount(first, "selectionDone", true);
    assertThat(world.texts("select lead_id from run_lead"))
        .containsExactlyInAnyOrderElementsOf(newest);

    world.execute("update run_lead set failed_at = now(), failure_reason = 'DEADLINE'");
    sweeper.sweep();
    awaitCount(first, "status", "COMPLETED");
    world.execute("update lead set status = 'QUALIFIED'");
    String second =
        asAdmin()
            .post("/api/v1/selection-runs")
            .then()
            .statusCode(202)
            .body("firstActivation", equalTo(false))
            .extract()
            .header("Location");
    awaitCount(second, "status", "COMPLETED");
  }

  private static void awaitCount(String location, String path, Object expected) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> asAdmin().get(location).path(path), expected::equals);
  }

  /** What an operator sees: for how long the oldest run has been going on, in seconds. */
  private double runSeconds() {
    metrics.look();
    String name = "leadwise_selection_run_seconds ";
    return given()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }
}
