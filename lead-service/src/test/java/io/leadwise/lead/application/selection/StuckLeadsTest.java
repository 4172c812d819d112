package io.leadwise.lead.application.selection;

import static io.leadwise.lead.World.SOFIA;
import static io.leadwise.lead.World.as;
import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run always ends, whatever becomes of its leads. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class StuckLeadsTest {

  private static final String LATE =
      "update run_lead set announced_at = announced_at - interval '10 minutes 1 second'";

  @Inject World world;
  @Inject RunSweeper sweeper;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void aStuckLeadIsAnnouncedAgainOnceAndCountsIfItAnswersThen() {
    UUID lead = leads(1).get(0);
    String location = run();
    UUID run = id(location);
    Events.selected(run, 1);

    sweeper.sweep();
    assertThat(attempts(lead)).isEqualTo(1);
    world.execute(LATE);
    sweeper.sweep();

    assertThat(attempts(lead)).isEqualTo(2);
    assertThat(Events.selected(run, 2)).containsExactly(lead.toString(), lead.toString());
    Events.prioritized(run, lead);
    awaitStatus(location, "COMPLETED");
    asAdmin().get(location).then().body("counts.prioritized", equalTo(1));
    assertThat(announced(run, lead)).isEqualTo(2);
  }

  @Test
  void afterTheLastAttemptItFailsWithWhatIsMissing() {
    List<UUID> leads = leads(4);
    String location = run();
    UUID run = id(location);
    Events.researched(run, leads.get(1));
    Events.validated(run, leads.get(2));
    Events.researched(run, leads.get(3));
    Events.validated(run, leads.get(3));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                world.number("select count(researched_at) + count(validated_at) from run_lead")
                    == 4);

    world.execute(LATE);
    sweeper.sweep();
    assertThat(world.number("select count(*) from run_lead where attempts = 2")).isEqualTo(4);
    world.execute(LATE);
    sweeper.sweep();

    awaitStatus(location, "COMPLETED");
    assertThat(detail(leads.get(0)))
        .isEqualTo("not researched and not validated in 10 minutes after 2 attempts");
    assertThat(detail(leads.get(1))).isEqualTo("not validated in 10 minutes after 2 attempts");
    assertThat(detail(leads.get(2))).isEqualTo("not researched in 10 minutes after 2 attempts");
    assertThat(detail(leads.get(3))).isEqualTo("not prioritized in 10 minutes after 2 attempts");
    asAdmin()
        .get(location)
        .then()
        .body("counts.failed", equalTo(4))
        .body("failures.DEADLINE", equalTo(4))
        .body("failureDetails.size()", equalTo(4));
    for (UUID lead : leads) {
      assertThat(announced(run, lead)).isEqualTo(2);
    }
  }

  @Test
  void exactlyAtTheDeadlineALeadIsNotLateYet() {
    UUID lead = leads(1).get(0);
    run();
    world.execute("update run_lead set announced_at = now() - interval '9 minutes 50 seconds'");

    sweeper.sweep();

    assertThat(attempts(lead)).isEqualTo(1);
  }

  @Test
  void leadsThatAreDeletedOrClosedBySomeOtherWayCountAsFailedWithTheirReason() {
    List<UUID> leads = leads(5);
    String location = run();
    UUID run = id(location);
    world.execute("delete from lead where id = ?", leads.get(0));
    world.execute("update lead set status = 'DISQUALIFIED' where id = ?", leads.get(1));
    as(SOFIA).post("/api/v1/leads/" + leads.get(2) + "/qualification").then().statusCode(200);

    sweeper.sweep();

    asAdmin()
        .get(location)
        .then()
        .body("status", equalTo("RUNNING"))
        .body("counts.selected", equalTo(5))
        .body("counts.failed", equalTo(3))
        .body("failures.LEAD_ERASED", equalTo(1))
        .body("failures.LEAD_CLOSED", equalTo(2))
        .body("inFlight", equalTo(2));
    Events.prioritized(run, leads.get(3));
    Events.prioritized(run, leads.get(4));
    awaitStatus(location, "COMPLETED");
    asAdmin().get(location).then().body("counts.selected", equalTo(5));
  }

  @Test
  void whileTheAgentIsOffNothingIsAnnouncedAgainAndTheRunEndsAllTheSame() {
    UUID lead = leads(1).get(0);
    String location = run();
    Events.selected(id(location), 1);
    world.deactivate();
    world.execute(LATE);

    sweeper.sweep();

    awaitStatus(location, "COMPLETED");
    assertThat(detail(lead))
        .isEqualTo("not researched and not validated in 10 minutes after 1 attempt");
    assertThat(announced(id(location), lead)).isEqualTo(1);
  }

  private List<UUID> leads(int count) {
    List<UUID> leads = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      leads.add(world.createLead("\"lastName\": \"Nyberg\""));
    }
    world.activate();
    return leads;
  }

  private static String run() {
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
    return location;
  }

  private static void awaitStatus(String location, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> asAdmin().get(location).path("status"), status::equals);
  }

  private static UUID id(String location) {
    return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
  }

  private long attempts(UUID lead) {
    return world.number("select attempts from run_lead where lead_id = ?", lead);
  }

  private String detail(UUID lead) {
    return world.texts("select failure_detail from run_lead where lead_id = ?", lead).get(0);
  }

  private static long announced(UUID run, UUID lead) {
    return TestKafka.read(
            "lead-selected",
            record ->
                lead.toString().equals(record.key())
                    && run.toString().equals(TestKafka.json(record).path("runId").asText()),
            Duration.ofSeconds(5))
        .size();
  }
}
