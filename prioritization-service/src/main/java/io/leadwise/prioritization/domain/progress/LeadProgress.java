package io.leadwise.prioritization.domain.progress;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.change.PartDigests;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.Assessment;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.LeadInsightState;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;

/**
 * What a dashboard counts of one selected lead, and what the latest announcement consisted of.
 *
 * @param selectedAt when the agent picked the lead first
 * @param validity null while there is no verdict
 * @param score in hundredths, 0 to 10,000; the last one while the lead was open
 * @param touches emails sent, meetings and calls when the agent picked the lead first
 * @param firstActionAt when there was one more of these; null while there is none
 * @param digests null while nothing was announced
 */
public record LeadProgress(
    UUID leadId,
    UUID ownerId,
    Instant selectedAt,
    LeadStatus status,
    Stage stage,
    FitLevel fit,
    Validity validity,
    Action action,
    int score,
    int touches,
    Instant firstActionAt,
    PartDigests digests) {

  private static final int HUNDREDTHS = 100;

  /**
   * What is to be kept about an insight.
   *
   * @param before what was kept until now; null when nothing was
   * @param announced digests of the revision that is being published; null when none is
   * @return null for a lead that was not selected or has no owner: nobody counts it
   */
  public static LeadProgress of(LeadInsight insight, LeadProgress before, PartDigests announced) {
    LeadInsightState state = insight.state();
    if (state.assessment() == null || insight.ownerId() == null) {
      return null;
    }
    Assessment assessment = state.assessment();
    EmailVerdict verdict = insight.verdict();
    int touches = touches(state.lead());
    int score = assessment.priority().score().movePointRight(2).intValueExact();
    return new LeadProgress(
        insight.leadId(),
        insight.ownerId(),
        before == null ? state.selection().selectedAt() : before.selectedAt,
        insight.status(),
        Stage.of(state),
        assessment.fit().level(),
        verdict == null ? null : verdict.validity(),
        assessment.action().action(),
        before == null || insight.isOpen() ? score : before.score,
        before == null ? touches : before.touches,
        before == null ? null : before.firstAction(touches, state.lead()),
        announced == null && before != null ? before.digests : announced);
  }

  /** Where it is counted. */
  public CountedDay day() {
    return new CountedDay(ownerId, selectedAt.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** What it adds to the closed leads; null while it is open. */
  ClosedCount closedCount() {
    return status == LeadStatus.OPEN
        ? null
        : new ClosedCount(
            day().selectedOn(), score / HUNDREDTHS, 1, status == LeadStatus.QUALIFIED ? 1 : 0);
  }

  /** Whether it makes no difference to the counts of a day which of the two is kept. */
  public boolean countsAs(LeadProgress other) {
    return other != null
        && day().equals(other.day())
        && status == other.status
        && stage == other.stage
        && fit == other.fit
        && validity == other.validity
        && action == other.action
        && Objects.equals(firstActionAt, other.firstActionAt);
  }

  private Instant firstAction(int touchesNow, LeadSnapshot lead) {
    if (firstActionAt != null || touchesNow <= touches) {
      return firstActionAt;
    }
    Instant latest = lead.interactions().latestAt();
    // The latest interaction may be an email of the lead, from before: then the news tells when.
    return latest != null && latest.isAfter(selectedAt) ? latest : lead.updatedAt();
  }

  private static int touches(LeadSnapshot lead) {
    LeadSnapshot.Interactions all = lead.interactions();
    return all.emailsSent() + all.meetings() + all.calls();
  }
}
