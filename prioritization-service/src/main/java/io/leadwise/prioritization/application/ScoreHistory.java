package io.leadwise.prioritization.application;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.priority.ScoreChange.Entry;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.leadwise.prioritization.persistence.ScoreChangeRepository;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How scores came to be what they are. */
@ApplicationScoped
public class ScoreHistory {
  private final ScoreChangeRepository changes;
  private final LeadInsightRepository insights;
  private final IdGenerator ids;
  private final PrioritizationConfig config;
  private final Clock clock;

  ScoreHistory(
      ScoreChangeRepository changes,
      LeadInsightRepository insights,
      IdGenerator ids,
      PrioritizationConfig config,
      Clock clock) {
    this.changes = changes;
    this.insights = insights;
    this.ids = ids;
    this.config = config;
    this.clock = clock;
  }

  /** Adds what the assessment of these insights changed; of erased ones nothing is kept. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(Collection<LeadInsight> assessed) {
    changes.add(
        assessed.stream()
            .map(LeadInsight::scoreChange)
            .flatMap(Optional::stream)
            .map(change -> new Entry(ids.next(), change))
            .toList());
    changes.delete(
        assessed.stream().filter(LeadInsight::isErased).map(LeadInsight::leadId).toList());
  }

  /**
   * A page of the history of a lead, the newest change first.
   *
   * @param ownerId only if this seller owns the lead; null for any
   * @param before id of the last change of the page before; null for the first page
   */
  public List<Entry> page(UUID leadId, UUID ownerId, UUID before, int limit) {
    if (insights.find(leadId, ownerId).isEmpty()) {
      throw new NotFoundProblem("lead-insight", leadId);
    }
    return changes.page(leadId, before, limit);
  }

  @Scheduled(
      identity = "score-history-cleaner",
      every = "24h",
      delayed = "5m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void forgetOld() {
    changes.deleteBefore(clock.instant().minus(config.scoreHistoryRetention()));
  }
}
