package io.leadwise.prioritization.application;

import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.insight.Selection;
import io.leadwise.testkit.Infrastructure;
import io.leadwise.testkit.TestKafka;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The waiting for answers ends once, however many replicas look. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class DeadlineSweeperTest {
  private static final int LEADS = 120;

  @Inject InsightKeeper keeper;
  @Inject DeadlineSweeper sweeper;
  @Inject Jdbc jdbc;

  private final UUID run = UUID.randomUUID();
  private final Set<UUID> leads =
      IntStream.range(0, LEADS).mapToObj(i -> UUID.randomUUID()).collect(Collectors.toSet());

  @Test
  void severalReplicasSweepAtTheSameTime_andEachLeadIsGivenUpOnce() {
    QuarkusTransaction.requiringNew().run(() -> keeper.join(selections()));
    jdbc.update("update lead_insights set deadline_at = now() where run_id = ?", run);

    CompletableFuture.allOf(
            Stream.generate(() -> CompletableFuture.runAsync(sweeper::sweep))
                .limit(4)
                .toArray(CompletableFuture[]::new))
        .join();
    // What another sweep holds is left to it, and it may just be at it.
    await().until(() -> count("deadline_at is not null") == 0);

    assertThat(count("gave_up_at is not null and revision = 1")).isEqualTo(LEADS);
    assertThat(published()).isEqualTo(LEADS);
  }

  private List<LeadSelected> selections() {
    Instant now = Instant.now();
    return leads.stream()
        .map(id -> new LeadSelected(new Selection(run, now, 1), lead().id(id).build()))
        .toList();
  }

  private int count(String condition) {
    return jdbc.first(
            "select count(*) as leads from lead_insights where run_id = ? and " + condition,
            row -> row.getInt("leads"),
            run)
        .orElseThrow();
  }

  private int published() {
    Set<String> keys = leads.stream().map(UUID::toString).collect(Collectors.toSet());
    await().until(() -> jdbc.query("select 1 from outbox limit 1", row -> true).isEmpty());
    return TestKafka.read(
            "lead-insight", record -> keys.contains(record.key()), Duration.ofSeconds(20))
        .size();
  }
}
