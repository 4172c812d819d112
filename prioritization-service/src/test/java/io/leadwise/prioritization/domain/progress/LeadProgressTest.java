package io.leadwise.prioritization.domain.progress;

import static io.leadwise.prioritization.domain.Findings.RUN;
import static io.leadwise.prioritization.domain.Findings.research;
import static io.leadwise.prioritization.domain.Findings.verdict;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.change.InsightPart;
import io.leadwise.prioritization.domain.change.PartDigests;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.insight.InsightUpdate.EmailValidated;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadChanged;
import io.leadwise.prioritization.domain.insight.InsightUpdate.LeadSelected;
import io.leadwise.prioritization.domain.insight.InsightUpdate.Researched;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.Selection;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Interactions;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadProgressTest {
  private static final UUID ID = Leads.lead().build().leadId();
  private static final Instant SELECTED = Instant.parse("2026-11-24T08:00:01Z");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:10Z");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LeadInsight insight = LeadInsight.unknown(ID);
  private LeadProgress progress;
  private InsightRevision published;

  @Test
  void aLeadThatWasNotSelectedIsNotCounted() {
    hear(new LeadChanged(lead().build()), NOW);

    assertThat(progress).isNull();
  }

  @Test
  void aLeadIsInWorkUntilAllAnswersAreIn() {
    select();
    assertThat(progress.stage()).isEqualTo(Stage.IN_WORK);

    hear(new Researched(ID, research()), NOW);
    assertThat(progress.stage()).isEqualTo(Stage.IN_WORK);

    hear(new EmailValidated(ID, verdict(Validity.VALID, "DELIVERABLE")), NOW);
    assertThat(progress.stage()).isEqualTo(Stage.RESEARCHED);
    assertThat(progress.validity()).isEqualTo(Validity.VALID);
  }

  @Test
  void aLeadWithoutAnswersInTimeHasFailed() {
    select();

    insight.giveUp(NOW.plus(PATIENCE));
    conclude(NOW.plus(PATIENCE));

    assertThat(progress.stage()).isEqualTo(Stage.FAILED);
  }

  @Test
  void theFirstActionIsTheFirstInteractionBySalesAfterTheSelection() {
    hear(
        new LeadSelected(
            new Selection(RUN, SELECTED, 1), lead().interactions(interactions(1, 0, null)).build()),
        NOW);
    assertThat(progress.firstActionAt()).isNull();

    // An email from the lead is none of ours.
    hear(
        new LeadChanged(
            lead().version(2).interactions(interactions(1, 1, SELECTED.plusSeconds(60))).build()),
        NOW);
    assertThat(progress.firstActionAt()).isNull();

    Instant first = SELECTED.plusSeconds(3_600);
    hear(new LeadChanged(lead().version(3).interactions(interactions(2, 1, first)).build()), NOW);
    hear(
        new LeadChanged(
            lead().version(4).interactions(interactions(3, 1, first.plusSeconds(9))).build()),
        NOW);

    assertThat(progress.firstActionAt()).isEqualTo(first);
  }

  @Test
  void aClosedLeadKeepsTheScoreItWasClosedWith() {
    select();
    int score = progress.score();

    hear(
        new LeadChanged(
            lead().version(2).status(LeadStatus.QUALIFIED).marketingQualified().build()),
        NOW);

    assertThat(progress.status()).isEqualTo(LeadStatus.QUALIFIED);
    assertThat(progress.score()).isEqualTo(score);
    assertThat(progress.stage()).isEqualTo(Stage.CUT_SHORT);
  }

  @Test
  void aLeadThatIsClosedReopenedAndErasedAddsUpToNothing() {
    select();
    LeadProgress open = progress;
    hear(new LeadChanged(lead().version(2).status(LeadStatus.QUALIFIED).build()), NOW);
    LeadProgress closed = progress;

    assertThat(ClosedCount.change(null, open)).isEmpty();
    assertThat(ClosedCount.change(closed, closed)).isEmpty();
    ClosedCount more = ClosedCount.change(open, closed).get(0);
    assertThat(more.closed()).isEqualTo(1);
    assertThat(more.qualified()).isEqualTo(1);
    ClosedCount less =
        new ClosedCount(more.selectedOn(), more.score(), -more.closed(), -more.qualified());
    assertThat(ClosedCount.change(closed, open)).containsExactly(less);
    assertThat(ClosedCount.change(closed, null)).containsExactly(less);
  }

  @Test
  void aRevisionTellsWhichPartsItChanged() {
    select();
    hear(new Researched(ID, research()), NOW);
    hear(new EmailValidated(ID, verdict(Validity.VALID, "DELIVERABLE")), NOW);
    PartDigests first = progress.digests();
    assertThat(PartDigests.of(published).changedSince(null)).containsExactly(InsightPart.values());

    hear(new LeadChanged(lead().version(2).marketingQualified().build()), NOW);

    assertThat(progress.digests().changedSince(first)).containsExactly(InsightPart.PRIORITY);
    assertThat(progress.digests().changedSince(progress.digests())).isEmpty();
  }

  private void select() {
    hear(new LeadSelected(new Selection(RUN, SELECTED, 1), lead().build()), NOW);
  }

  private void hear(InsightUpdate news, Instant now) {
    news.applyTo(insight);
    conclude(now);
  }

  private void conclude(Instant now) {
    InsightRevision next = insight.assess(Rules.assessor(), true, PATIENCE, now).orElse(null);
    published = next == null ? published : next;
    progress = LeadProgress.of(insight, progress, next == null ? null : PartDigests.of(next));
  }

  private static Interactions interactions(int sent, int received, Instant latestAt) {
    return new Interactions(sent, received, 0, 0, 0, 0, latestAt);
  }
}
