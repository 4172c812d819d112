package io.leadwise.prioritization.application.live;

import io.leadwise.prioritization.domain.change.InsightChange;
import io.leadwise.prioritization.domain.change.PartDigests;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.progress.ClosedCount;
import io.leadwise.prioritization.domain.progress.CountedDay;
import io.leadwise.prioritization.domain.progress.LeadProgress;
import io.leadwise.prioritization.persistence.CountedDayRepository;
import io.leadwise.prioritization.persistence.InsightChangeRepository;
import io.leadwise.prioritization.persistence.LeadProgressRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Notes what becomes of leads, in the transaction in which it does: for whoever watches a list, and
 * for whoever counts.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class InsightChanges {
  private final LeadProgressRepository progress;
  private final InsightChangeRepository changes;
  private final CountedDayRepository days;

  InsightChanges(
      LeadProgressRepository progress, InsightChangeRepository changes, CountedDayRepository days) {
    this.progress = progress;
    this.changes = changes;
    this.days = days;
  }

  /**
   * Notes what was concluded about locked leads.
   *
   * @param concluded those that changed
   * @param published revisions that are being published about some of them
   */
  public void note(
      Collection<LeadInsight> concluded, List<InsightRevision> published, Instant now) {
    List<LeadInsight> kept = concluded.stream().filter(it -> !it.isErased()).toList();
    forget(concluded.stream().filter(LeadInsight::isErased).map(LeadInsight::leadId).toList(), now);
    Map<UUID, InsightRevision> revisions =
        published.stream().collect(Collectors.toMap(InsightRevision::leadId, Function.identity()));
    Map<UUID, LeadProgress> before = progress.find(kept.stream().map(LeadInsight::leadId).toList());
    List<LeadProgress> rows = new ArrayList<>();
    List<InsightChange> news = new ArrayList<>();
    List<ClosedCount> closed = new ArrayList<>();
    Set<CountedDay> recounted = new LinkedHashSet<>();
    for (LeadInsight insight : kept) {
      InsightRevision revision = revisions.get(insight.leadId());
      PartDigests digests = revision == null ? null : PartDigests.of(revision);
      LeadProgress old = before.get(insight.leadId());
      LeadProgress next = LeadProgress.of(insight, old, digests);
      if (next == null) {
        continue;
      }
      if (!next.equals(old)) {
        rows.add(next);
      }
      closed.addAll(ClosedCount.change(old, next));
      if (!next.countsAs(old)) {
        recounted.add(next.day());
        Optional.ofNullable(old).map(LeadProgress::day).ifPresent(recounted::add);
      }
      if (old != null && !old.ownerId().equals(next.ownerId())) {
        news.add(InsightChange.removed(insight.leadId(), old.ownerId(), now));
      }
      if (revision != null) {
        news.add(
            InsightChange.published(
                revision,
                insight.rankKey(revision.priority()),
                digests.changedSince(old == null ? null : old.digests()),
                now));
      }
    }
    progress.save(rows);
    days.mark(recounted);
    days.add(closed);
    changes.append(news);
  }

  /** Forgets leads; whoever watches a list learns that they are gone, and nothing else. */
  public void forget(Collection<UUID> leadIds, Instant now) {
    if (leadIds.isEmpty()) {
      return;
    }
    changes.delete(leadIds);
    List<LeadProgress> gone = progress.delete(leadIds);
    days.add(gone.stream().flatMap(it -> ClosedCount.change(it, null).stream()).toList());
    days.mark(gone.stream().map(LeadProgress::day).collect(Collectors.toSet()));
    changes.append(
        gone.stream()
            .map(lead -> InsightChange.removed(lead.leadId(), lead.ownerId(), now))
            .toList());
  }
}
