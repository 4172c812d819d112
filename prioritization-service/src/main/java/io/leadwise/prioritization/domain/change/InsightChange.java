package io.leadwise.prioritization.domain.change;

import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One entry of the journal that live updates are served from. It names nobody: whoever may, reads
 * the rest from the insight.
 *
 * @param ownerId whose list it is about
 * @param revision null for {@link ChangeKind#REMOVED}, as is all that follows but the time
 * @param rank what the lead is ordered by
 */
public record InsightChange(
    ChangeKind kind,
    UUID leadId,
    UUID ownerId,
    Long revision,
    LeadStatus status,
    FitLevel fit,
    RankKey rank,
    List<InsightPart> parts,
    Instant changedAt) {

  public InsightChange {
    parts = List.copyOf(parts);
  }

  /** That a revision was published. */
  public static InsightChange published(
      InsightRevision it, RankKey rank, List<InsightPart> parts, Instant at) {
    return new InsightChange(
        it.status() == LeadStatus.OPEN ? ChangeKind.UPDATED : ChangeKind.CLOSED,
        it.leadId(),
        it.ownerId(),
        it.revision(),
        it.status(),
        it.fit().level(),
        rank,
        parts,
        at);
  }

  /** That the lead is not among the owner's any more. */
  public static InsightChange removed(UUID leadId, UUID ownerId, Instant at) {
    return new InsightChange(
        ChangeKind.REMOVED, leadId, ownerId, null, null, null, null, List.of(), at);
  }
}
