package io.leadwise.prioritization.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.domain.change.ChangePlace;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How far back changes are known, in transactions that are taken back: the journal is shared. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
@TestTransaction
class PrioritizedLeadChangesTest {
  @Inject PrioritizedLeadChanges changes;
  @Inject Jdbc jdbc;
  @Inject Clock clock;

  private final UUID seller = UUID.randomUUID();

  private void aJournalThatHasForgottenItsBeginning() {
    jdbc.update("insert into seller_consents values (?, 1, true, now())", seller);
    jdbc.update("delete from insight_changes");
    jdbc.update("update insight_changes_floor set tx = 100, position = 7");
  }

  @Test
  void whoStandsBeforeTheBeginningReadsTheListAgain() {
    aJournalThatHasForgottenItsBeginning();
    assertThat(changes.since(seller, new ChangePlace(100, 7), 10).changed()).isEmpty();
    assertThatThrownBy(() -> changes.since(seller, new ChangePlace(100, 6), 10))
        .isInstanceOf(ChangesForgottenException.class);
  }

  @Test
  void aTimeIsKnownAsFarBackAsTheOldestEntry() {
    aJournalThatHasForgottenItsBeginning();
    change(Duration.ofHours(2));
    change(Duration.ofHours(1));

    assertThat(changes.since(seller, clock.instant().minus(Duration.ofMinutes(90)), 10).removed())
        .hasSize(1);
    assertThatThrownBy(() -> changes.since(seller, clock.instant().minus(Duration.ofHours(3)), 10))
        .isInstanceOf(ChangesForgottenException.class);
  }

  @Test
  void withoutAnyEntryATimeIsKnownAsFarBackAsChangesAreKept() {
    aJournalThatHasForgottenItsBeginning();
    assertThat(changes.since(seller, clock.instant().minus(Duration.ofHours(5)), 10).removed())
        .isEmpty();
    assertThatThrownBy(() -> changes.since(seller, clock.instant().minus(Duration.ofHours(6)), 10))
        .isInstanceOf(ChangesForgottenException.class);
  }

  /** A lead left the list so long ago. */
  private void change(Duration ago) {
    jdbc.update(
        "insert into insight_changes (tx, kind, lead_id, owner_id, parts, changed_at)"
            + " values (101, 'REMOVED', ?, ?, '{}', ?)",
        UUID.randomUUID(),
        seller,
        clock.instant().minus(ago));
  }
}
