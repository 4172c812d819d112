package io.leadwise.prioritization.domain.insight;

import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadChanged;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadClosed;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadErased;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.priority.ScoreChange;
import io.leadwise.prioritization.domain.priority.ScoreChange.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept for learning, and what the history of a score tells. */
class SelectedFeaturesTest {
  private static final Instant NOW = Leads.CREATED.plus(Duration.ofDays(2));
  private static final UUID RUN = UUID.fromString("0193a5c8-0000-7000-8000-000000000001");

  private final LeadSnapshot asSelected = lead().version(1).interactions(1, 0, 0, 0, 0).build();
  private final LeadSnapshot later = lead().version(2).interactions(1, 5, 2, 0, 0).build();
  private final LeadSelected selected = new LeadSelected(new Selection(RUN, NOW, 1), asSelected);
  private final LeadChanged changed = new LeadChanged(later);
  private final LeadClosed closed =
      new LeadClosed(later.leadId(), new Closing(3, LeadStatus.QUALIFIED, NOW.plusSeconds(60)));

  @Test
  void whatIsWrittenAfterTheSelectionIsNotLearned_inWhateverOrderItArrives() {
    List<List<InsightUpdate>> orders =
        List.of(
            List.of(selected, changed, closed),
            List.of(changed, closed, selected),
            List.of(closed, selected, changed, selected),
            List.of(changed, selected, closed, changed));

    for (List<InsightUpdate> order : orders) {
      LeadInsight insight = afterEach(order);

      assertThat(insight.state().lead().version()).isEqualTo(2);
      assertThat(insight.state().features().number("emailsReceived")).isZero();
      assertThat(insight.state().features()).isEqualTo(afterEach(orders.get(0)).state().features());
    }
  }

  @Test
  void aLaterSelectionSeesWhatIsKnownByThen() {
    LeadSelected again =
        new LeadSelected(new Selection(UUID.randomUUID(), NOW.plusSeconds(9), 2), later);

    LeadInsight insight = afterEach(List.of(again, selected));

    assertThat(insight.state().features().number("emailsReceived")).isEqualTo(5);
  }

  @Test
  void anErasedLeadLeavesNoFeatures() {
    LeadInsight insight = afterEach(List.of(selected, new LeadErased(later.leadId())));

    assertThat(insight.state().features()).isNull();
  }

  @Test
  void theHistoryTellsWhatChangedTheScoreAndWhy() {
    LeadInsight insight = LeadInsight.unknown(later.leadId());
    selected.applyTo(insight);
    assess(insight);
    ScoreChange first = insight.scoreChange().orElseThrow();

    LeadInsight stored = new LeadInsight(insight.state());
    changed.applyTo(stored);
    assess(stored);
    ScoreChange second = stored.scoreChange().orElseThrow();

    assertThat(first.before()).isNull();
    assertThat(first.causes()).containsExactly(Cause.SELECTION, Cause.LEAD);
    assertThat(second.before()).isEqualByComparingTo(first.after());
    assertThat(second.causes()).containsExactly(Cause.LEAD);
    assertThat(second.factors())
        .singleElement()
        .satisfies(factor -> assertThat(factor.sentence()).contains("5 replies"));
  }

  @Test
  void newsThatLeaveTheScoreAloneAreNoHistory() {
    LeadInsight insight = afterEach(List.of(selected));
    LeadInsight stored = new LeadInsight(insight.state());

    closed.applyTo(stored);
    assess(stored);

    assertThat(stored.scoreChange()).isEmpty();
  }

  private LeadInsight afterEach(List<? extends InsightUpdate> news) {
    LeadInsight insight = LeadInsight.unknown(later.leadId());
    for (InsightUpdate one : news) {
      one.applyTo(insight);
      assess(insight);
    }
    return insight;
  }

  private static void assess(LeadInsight insight) {
    insight.assess(Rules.assessor(), false, Duration.ofMinutes(2), NOW);
  }
}
