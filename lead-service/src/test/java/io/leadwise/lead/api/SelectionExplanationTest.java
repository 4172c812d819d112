package io.leadwise.lead.api;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadwise.lead.World;
import io.leadwise.lead.application.selection.RunSweeper;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Why not selected" is always answerable. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SelectionExplanationTest {

  @Inject World world;
  @Inject RunSweeper sweeper;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void everythingThatKeepsALeadOutIsSaid() {
    UUID lead =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(15)) + "\"");
    as(SOFIA).post("/api/v1/leads/" + lead + "/qualification").then().statusCode(200);
    world.putSeller(SOFIA, "Sofia Seller", "sofia.seller@leadwise.example", false, "marketing");

    selection(lead)
        .body("wouldBeSelected", equalTo(false))
        .body("reasons", hasSize(5))
        .body("reasons[0]", equalTo("The agent is off, and while it is nothing is selected."))
        .body("reasons[1]", equalTo("The status is QUALIFIED, but must be OPEN."))
        .body("reasons[2]", containsString("but must be created within the last 14 days."))
        .body("reasons[3]", equalTo("The owner is inactive, but must be active."))
        .body(
            "reasons[4]",
            equalTo(
                "The roles of the owner are \"marketing\", but must include one of salesperson."))
        .body("latestSelection", nullValue())
        .body("lastRun", nullValue())
        .body("nextRunDueAt", nullValue());
  }

  @Test
  void aLeadBehindTheLimitIsToldHowManyAreBeforeIt() {
    UUID last =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofHours(2)) + "\"");
    world.createLead("\"lastName\": \"Nyberg\"");
    UUID second =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofHours(1)) + "\"");
    world.execute("update agent_settings set first_activation_limit = 2");
    world.activate();

    selection(second)
        .body("wouldBeSelected", equalTo(true))
        .body("reasons", hasSize(0))
        .body("runLimit.newerQualifying", equalTo(1));
    selection(last)
        .body("met", equalTo(true))
        .body("wouldBeSelected", equalTo(false))
        .body("runLimit.met", equalTo(false))
        .body("runLimit.limit", equalTo(2))
        .body("runLimit.newerQualifying", equalTo(2))
        .body("runLimit.moreNotCounted", equalTo(false))
        .body(
            "reasons",
            hasItem(
                "It would be selected, but a run takes only the newest 2 leads, and 2 newer ones"
                    + " qualify."));

    UUID run = runToTheEnd();
    selection(last)
        .body("lastRun.runId", equalTo(run.toString()))
        .body("lastRun.selected", equalTo(false))
        .body("lastRun.whyNot", equalTo("The run took only the newest 2 leads."))
        .body("wouldBeSelected", equalTo(true));
    selection(second)
        .body("latestSelection.trigger", equalTo("RUN"))
        .body("latestSelection.runId", equalTo(run.toString()))
        .body("lastRun.selected", equalTo(true))
        .body("lastRun.whyNot", nullValue())
        .body("lastRun.failureReason", equalTo("DEADLINE"))
        .body("lastRun.failureDetail", containsString("after 2 attempts"))
        .body("nextRunDueAt", notNullValue());
  }

  @Test
  void aLeadThatCameLaterOrWasProcessedByItselfIsToldSo() {
    UUID old =
        world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(20)) + "\"");
    UUID closed = world.createLead("\"lastName\": \"Nyberg\"");
    as(SOFIA).post("/api/v1/leads/" + closed + "/qualification").then().statusCode(200);
    world.createLead("\"createdAt\": \"" + Instant.now().minus(Duration.ofDays(3)) + "\"");
    world.activate();
    runToTheEnd();

    UUID later = world.createLead("\"lastName\": \"Nyberg\"");

    selection(later)
        .body("latestSelection.trigger", equalTo("CREATED"))
        .body("latestSelection.runId", nullValue())
        .body("lastRun.selected", equalTo(false))
        .body("lastRun.whyNot", containsString("It was created after the run started at"));
    selection(old).body("lastRun.whyNot", containsString("and the run took leads from"));
    selection(closed)
        .body(
            "lastRun.whyNot",
            equalTo("It did not meet the criteria, or was not known, when the run came to it."));
  }

  private UUID runToTheEnd() {
    String location =
        asAdmin()
            .post("/api/v1/selection-runs")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asAdmin().get(location).path("selectionDone"), Boolean.TRUE::equals);
    for (int attempt = 0; attempt < 2; attempt++) {
      world.execute("update run_lead set announced_at = announced_at - interval '11 minutes'");
      sweeper.sweep();
    }
    assertThat(asAdmin().get(location).<String>path("status")).isEqualTo("COMPLETED");
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  private static ValidatableResponse selection(UUID lead) {
    return as(SOFIA).get("/api/v1/leads/" + lead + "/selection").then().statusCode(200);
  }
}
