package io.leadwise.prioritization.application;

import static io.leadwise.prioritization.domain.Findings.verdict;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.InsightUpdate.EmailValidated;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadChanged;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class InsightKeeperTest {
  private static final String WAITING =
      "select 1 from pg_stat_activity where wait_event_type = 'Lock'"
          + " and query like 'insert into lead_insights%'";

  @Inject InsightKeeper keeper;
  @Inject Jdbc jdbc;
  @Inject PrioritizationConfig config;

  private final UUID id = UUID.randomUUID();
  private CompletableFuture<Void> second;

  @Test
  void twoConsumersHearOfANewLeadAtTheSameTime_andNeitherLoses() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              keeper.join(List.of(new LeadChanged(lead().id(id).build())));
              second = CompletableFuture.runAsync(this::hearOfItsAddress);
              await().until(() -> jdbc.first(WAITING, row -> true).isPresent());
            });
    second.join();

    assertThat(
            jdbc.first(
                "select snapshot is not null and email is not null as both, version"
                    + " from lead_insights where lead_id = ?",
                row -> List.of(row.getBoolean("both"), row.getLong("version")),
                id))
        .contains(List.of(true, 2L));
  }

  @Test
  void moreLeadsThanAPageAreJoined_eachWithItsNewsInTheirOrder() {
    List<UUID> leads = Stream.generate(UUID::randomUUID).limit(config.pageSize() + 1L).toList();
    List<LeadChanged> news = new ArrayList<>();
    leads.forEach(lead -> news.add(new LeadChanged(lead().id(lead).version(1).build())));
    leads.forEach(lead -> news.add(new LeadChanged(lead().id(lead).version(2).build())));

    QuarkusTransaction.requiringNew().run(() -> keeper.join(news));

    assertThat(
            jdbc.query(
                "select lead_id from lead_insights where lead_id = any(?)"
                    + " and snapshot ->> 'version' = '2'",
                row -> Jdbc.uuid(row, "lead_id"),
                leads))
        .containsExactlyInAnyOrderElementsOf(leads);
  }

  private void hearOfItsAddress() {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                keeper.join(
                    List.of(new EmailValidated(id, verdict(Validity.VALID, "DELIVERABLE")))));
  }
}
