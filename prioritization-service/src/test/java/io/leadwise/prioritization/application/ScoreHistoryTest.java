package io.leadwise.prioritization.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.ConsentStub;
import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadChanged;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadErased;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.insight.Selection;
import io.leadwise.prioritization.domain.priority.ScoreChange.Entry;
import io.leadwise.testkit.Infrastructure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@QuarkusTestResource(ConsentStub.class)
class ScoreHistoryTest {
  @Inject InsightKeeper keeper;
  @Inject ScoreHistory history;
  @Inject Jdbc jdbc;

  private final UUID id = UUID.randomUUID();

  @AfterEach
  void forget() {
    join(new LeadErased(id));
  }

  @Test
  void changesAreKeptNewestFirst_inPages_andForgottenAfterAWhile() {
    join(new LeadSelected(new Selection(null, Leads.CREATED, 1), Leads.lead().id(id).build()));
    join(new LeadChanged(Leads.lead().id(id).version(2).marketingQualified().build()));
    join(new LeadChanged(Leads.lead().id(id).version(3).marketingQualified().build()));

    List<Entry> newest = history.page(id, null, null, 1);
    List<Entry> older = history.page(id, Leads.OWNER, newest.get(0).changeId(), 9);

    assertThat(older).hasSize(1);
    assertThat(older.get(0).change().before()).isNull();
    assertThat(newest.get(0).change().before()).isEqualByComparingTo(older.get(0).change().after());

    jdbc.update(
        "update score_changes set changed_at = changed_at - interval '401 days'"
            + " where change_id = ?",
        older.get(0).changeId());
    history.forgetOld();

    assertThat(history.page(id, null, null, 9)).isEqualTo(newest);
  }

  private void join(InsightUpdate news) {
    QuarkusTransaction.requiringNew().run(() -> keeper.join(List.of(news)));
  }
}
