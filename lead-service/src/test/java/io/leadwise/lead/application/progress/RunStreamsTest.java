package io.leadwise.lead.application.progress;

import static io.leadwise.lead.World.asAdmin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.lead.Events;
import io.leadwise.lead.SseReader;
import io.leadwise.lead.World;
import io.leadwise.lead.application.selection.PageSelector;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@Timeout(120)
class RunStreamsTest {

  private static final Duration SOON = Duration.ofSeconds(30);

  @Inject World world;
  @Inject RunStreams streams;
  @Inject SelectionRunRepository runs;
  @Inject AgentSettingsRepository settings;
  @Inject PageSelector pages;

  @TestHTTPResource("/api/v1/selection-runs/")
  URI base;

  private final List<UUID> leads = new ArrayList<>();

  @BeforeEach
  void begin() {
    world.reset();
    leads.clear();
    leads.add(world.createLead("\"lastName\": \"Nyberg\""));
    leads.add(world.createLead("\"lastName\": \"Nyberg\""));
    world.activate();
    // Listeners of the test before have left.
    await()
        .atMost(SOON)
        .until(
            () -> {
              streams.poll();
              return streams.listeners() == 0;
            });
  }

  @Test
  void aRunIsFollowedToItsEnd() throws Exception {
    UUID run = selectedRun();
    try (SseReader reader = open(run)) {
      await().atMost(SOON).until(() -> reader.events().size() == 1);
      assertThat(reader.status()).isEqualTo(200);
      assertThat(reader.header("content-type")).startsWith("text/event-stream");
      assertThat(reader.header("cache-control")).isEqualTo("no-store");
      assertThat(reader.header("x-accel-buffering")).isEqualTo("no");

      Events.researched(run, leads.get(0));
      Events.validated(run, leads.get(0));
      Events.prioritized(run, leads.get(0));
      awaitPolling(() -> last(reader).json().getInt("percent") == 50);
      SseReader.Event half = last(reader);
      Events.prioritized(run, leads.get(1));
      awaitPolling(reader::hasEnded);

      SseReader.Event first = reader.events().get(0);
      assertThat(first.name()).isEqualTo("progress");
      assertThat(first.json().getInt("counts.selected")).isEqualTo(2);
      assertThat(first.json().getInt("inFlight")).isEqualTo(2);
      assertThat(first.json().<Object>get("remainingSeconds")).isNull();
      assertThat(half.name()).isEqualTo("progress");
      assertThat(half.json().getInt("counts.researched")).isEqualTo(1);
      assertThat(half.json().getInt("counts.validated")).isEqualTo(1);
      assertThat(half.json().getInt("counts.prioritized")).isEqualTo(1);
      assertThat(half.json().getDouble("leadsPerSecond")).isPositive();
      assertThat(half.json().getLong("remainingSeconds")).isPositive();
      SseReader.Event end = last(reader);
      assertThat(end.name()).isEqualTo("end");
      assertThat(end.json().getString("status")).isEqualTo("COMPLETED");
      assertThat(end.json().getInt("percent")).isEqualTo(100);
      assertThat(reader.events().stream().filter(event -> event.name().equals("end"))).hasSize(1);
      assertThat(reader.events()).extracting(event -> Long.parseLong(event.id())).isSorted();
      await().atMost(SOON).until(() -> streams.listeners() == 0);
    }
  }

  @Test
  void aCancelledRunEndsItsStreamWhenNothingIsInFlightAnyMore() throws Exception {
    UUID run = selectedRun();
    try (SseReader reader = open(run)) {
      asAdmin().post("/api/v1/selection-runs/" + run + "/cancellation").then().statusCode(200);
      awaitPolling(
          () ->
              !reader.events().isEmpty()
                  && last(reader).json().getString("status").equals("CANCELLED"));
      assertThat(last(reader).name()).isEqualTo("progress");

      leads.forEach(lead -> Events.prioritized(run, lead));
      awaitPolling(reader::hasEnded);

      assertThat(last(reader).name()).isEqualTo("end");
      assertThat(last(reader).json().getInt("counts.prioritized")).isEqualTo(2);
    }
  }

  @Test
  void aRunThatIsOverIsToldAtOnceAlsoToOneWhoComesBack() throws Exception {
    UUID run = selectedRun();
    world.execute(
        "update selection_run set status = 'FAILED', completed_at = now(), failure_reason = 'x'");

    try (SseReader reader =
        SseReader.open(base.resolve(run + "/events"), Tokens.operator(), "Last-Event-ID", "7")) {
      await().atMost(SOON).until(reader::hasEnded);
      assertThat(reader.events())
          .extracting(SseReader.Event::name)
          .containsExactly("progress", "end");
      assertThat(last(reader).json().getString("failureReason")).isEqualTo("x");
    }
  }

  @Test
  void oneReadingIsToldToAllListenersAndOneWhoLeavesIsForgotten() throws Exception {
    UUID run = selectedRun();
    try (SseReader stays = open(run)) {
      SseReader leaves = open(run);
      await().atMost(SOON).until(() -> streams.listeners() == 2);
      leaves.close();
      await().atMost(SOON).until(() -> streams.listeners() == 1);

      Events.prioritized(run, leads.get(0));
      awaitPolling(
          () -> !stays.events().isEmpty() && last(stays).json().getInt("counts.prioritized") == 1);
    }
    await().atMost(SOON).until(() -> streams.listeners() == 0);
  }

  @Test
  void whoIsOneTooManyIsAskedToComeLater() throws Exception {
    UUID run = selectedRun();
    List<SseReader> most = List.of(open(run), open(run), open(run));
    await().atMost(SOON).until(() -> streams.listeners() == 3);

    asAdmin()
        .accept("text/event-stream")
        .get("/api/v1/selection-runs/" + run + "/events")
        .then()
        .statusCode(503)
        .contentType("application/problem+json")
        .body("code", org.hamcrest.Matchers.equalTo("too-many-listeners"));

    most.get(0).close();
    await().atMost(SOON).until(() -> streams.listeners() == 2);
    try (SseReader next = open(run)) {
      assertThat(next.status()).isEqualTo(200);
    }
    most.get(1).close();
    most.get(2).close();
  }

  @Test
  void onlyWhoMayReadARunMayFollowItAndOnlyARunThatThereIs() throws Exception {
    UUID run = selectedRun();
    String path = "/api/v1/selection-runs/" + run + "/events";
    asAdmin()
        .get("/api/v1/selection-runs/" + UUID.randomUUID() + "/events")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", org.hamcrest.Matchers.equalTo("selection-run-not-found"));
    try (SseReader anonymous = SseReader.open(base.resolve(run + "/events"), null);
        SseReader integrator = SseReader.open(base.resolve(run + "/events"), Tokens.integrator());
        SseReader seller =
            SseReader.open(base.resolve(run + "/events"), Tokens.seller(World.SOFIA))) {
      assertThat(anonymous.status()).as(path).isEqualTo(401);
      assertThat(integrator.status()).isEqualTo(403);
      assertThat(seller.status()).isEqualTo(200);
    }
  }

  private SseReader open(UUID run) throws Exception {
    return SseReader.open(base.resolve(run + "/events"), Tokens.admin());
  }

  private void awaitPolling(java.util.concurrent.Callable<Boolean> condition) {
    await()
        .atMost(SOON)
        .until(
            () -> {
              streams.poll();
              return condition.call();
            });
  }

  private static SseReader.Event last(SseReader reader) {
    return reader.events().get(reader.events().size() - 1);
  }

  private UUID selectedRun() {
    UUID id = UUID.randomUUID();
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                runs.persist(
                    new SelectionRun(
                        id, RunTrigger.SCHEDULED, null, settings.get(), false, Instant.now())));
    pages.selectNext(id, UUID.randomUUID());
    return id;
  }
}
