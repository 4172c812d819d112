package io.leadwise.prioritization.application;

import io.leadwise.kit.erasure.Erasures;
import io.leadwise.prioritization.application.live.InsightChanges;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.leadwise.prioritization.persistence.LeadInsightRepository.Deleted;
import io.leadwise.prioritization.persistence.ScoreChangeRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Forgets leads, and withdraws what was published about them. */
@ApplicationScoped
public class LeadErasure {
  private final Erasures erasures;
  private final LeadInsightRepository insights;
  private final ScoreChangeRepository history;
  private final InsightEvents events;
  private final InsightChanges changes;
  private final Clock clock;

  LeadErasure(
      Erasures erasures,
      LeadInsightRepository insights,
      ScoreChangeRepository history,
      InsightEvents events,
      InsightChanges changes,
      Clock clock) {
    this.erasures = erasures;
    this.insights = insights;
    this.history = history;
    this.events = events;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * Forgets leads in the running transaction.
   *
   * @return number of deleted records by lead (its history is part of its record); leads that were
   *     not known are left out
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Map<UUID, Long> erase(Collection<UUID> leadIds) {
    List<Deleted> deleted =
        erasures.erase(leadIds.stream().map(UUID::toString).toList(), () -> delete(leadIds));
    events.erased(deleted.stream().filter(Deleted::published).map(Deleted::leadId).toList());
    // A tombstone on lead-changed may have emptied the row before; it was a record all the same.
    return deleted.stream().collect(Collectors.toMap(Deleted::leadId, lead -> 1L));
  }

  /** The rows first: whoever assesses one of the leads now has added to its history then. */
  private List<Deleted> delete(Collection<UUID> leadIds) {
    List<Deleted> deleted = insights.delete(leadIds);
    history.delete(leadIds);
    changes.forget(leadIds, clock.instant());
    return deleted;
  }
}
