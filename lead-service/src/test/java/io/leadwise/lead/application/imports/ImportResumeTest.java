package io.leadwise.lead.application.imports;

import static io.leadwise.lead.World.SOFIA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.lead.Events;
import io.leadwise.lead.World;
import io.leadwise.lead.application.imports.files.RawRow;
import io.leadwise.lead.application.imports.files.RowReader;
import io.leadwise.lead.domain.imports.DuplicatePolicy;
import io.leadwise.lead.domain.imports.ImportFormat;
import io.leadwise.lead.domain.imports.ImportOrder;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.persistence.imports.ImportContentTable;
import io.leadwise.lead.persistence.imports.LeadImportRepository;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ImportResumeTest {

  private static final UUID DEAD = UUID.randomUUID();

  @Inject World world;
  @Inject ImportPageStore store;
  @Inject ImportWorker worker;
  @Inject LeadImportRepository imports;
  @Inject ImportContentTable content;

  @BeforeEach
  void begin() {
    world.reset();
  }

  @Test
  void anImportThatWasLeftBehindGoesOnAtItsCheckpoint() {
    UUID id = importWithoutAWorker(7);
    ImportPageStore.Claim claim = store.claimNext(DEAD).orElseThrow();
    RowReader csv = RowReader.open(content.read(id), ImportFormat.CSV);
    assertThat(store.store(claim, DEAD, page(csv))).isTrue();
    // The second page is at work when the replica dies.
    QuarkusTransaction.begin();
    store.store(claim, DEAD, page(csv));
    QuarkusTransaction.rollback();
    assertThat(world.number("select checkpoint_row from lead_import")).isEqualTo(3);

    worker.tick();
    assertThat(store.claimNext(UUID.randomUUID())).isEmpty();
    world.execute("update lead_import set leased_until = now() - interval '1 second'");
    worker.tick();

    awaitCompleted();
    assertThat(world.number("select created from lead_import")).isEqualTo(7);
    assertThat(world.texts("select row_number from lead_import_row order by 1"))
        .containsExactly("1", "2", "3", "4", "5", "6", "7");
    assertThat(world.number("select count(*) from lead")).isEqualTo(7);
    for (String lead : world.texts("select id from lead")) {
      assertThat(Events.published("lead-changed", UUID.fromString(lead))).hasSize(1);
    }
  }

  @Test
  void aReplicaThatLostItsLeaseStoresNothingMore() {
    UUID id = importWithoutAWorker(7);
    ImportPageStore.Claim claim = store.claimNext(DEAD).orElseThrow();
    RowReader csv = RowReader.open(content.read(id), ImportFormat.CSV);
    List<RawRow> late = page(csv);
    world.execute("update lead_import set leased_until = now() - interval '1 second'");
    worker.tick();
    awaitCompleted();

    assertThat(store.store(claim, DEAD, late)).isFalse();
    assertThat(world.number("select count(*) from lead")).isEqualTo(7);
  }

  @Test
  void anImportThatCannotBeStoredFailsAfterSomeAttempts() {
    UUID id = importWithoutAWorker(1);
    world.execute("alter table lead_import_row add constraint broken check (row_number < 0)");
    try {
      for (int attempt = 1; attempt <= 5; attempt++) {
        int expected = attempt;
        worker.tick();
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> world.number("select attempts from lead_import") == expected);
      }
    } finally {
      world.execute("alter table lead_import_row drop constraint broken");
    }

    LeadImport failed = QuarkusTransaction.requiringNew().call(() -> imports.findById(id));
    assertThat(failed.status().name()).isEqualTo("FAILED");
    assertThat(failed.failureReason()).contains("after row 0", "5 times");
    assertThat(world.number("select count(*) from lead")).isZero();
    assertThat(world.number("select count(*) from lead_import_chunk")).isZero();
  }

  private void awaitCompleted() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> world.texts("select status from lead_import").equals(List.of("COMPLETED")));
  }

  private static List<RawRow> page(RowReader csv) {
    List<RawRow> page = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      page.add(csv.next());
    }
    return page;
  }

  private UUID importWithoutAWorker(int rows) {
    StringBuilder file = new StringBuilder("externalId,ownerEmail\n");
    for (int i = 0; i < rows; i++) {
      file.append(i).append(",sofia.seller@leadwise.example\n");
    }
    UUID id = UUID.randomUUID();
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              imports.persistAndFlush(
                  new LeadImport(
                      id,
                      SOFIA,
                      new ImportOrder("CRM", ImportFormat.CSV, DuplicatePolicy.UPDATE, false),
                      List.of("externalId", "ownerEmail"),
                      bytes.length,
                      rows,
                      Instant.now()));
              try {
                content.store(id, new ByteArrayInputStream(bytes));
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    return id;
  }
}
