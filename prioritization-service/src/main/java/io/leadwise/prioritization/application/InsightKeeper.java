package io.leadwise.prioritization.application;

import io.leadwise.prioritization.application.live.InsightChanges;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.insight.InsightRevision;
import io.leadwise.prioritization.domain.insight.InsightUpdate;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.persistence.ConsentRepository;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Joins news to insights, draws conclusions, stores and announces them: a batch at a time. */
@ApplicationScoped
public class InsightKeeper {
  private final LeadInsightRepository insights;
  private final ConsentRepository consents;
  private final Assessors assessors;
  private final InsightEvents events;
  private final ScoreHistory history;
  private final InsightChanges changes;
  private final PrioritizationConfig config;
  private final Clock clock;

  InsightKeeper(
      LeadInsightRepository insights,
      ConsentRepository consents,
      Assessors assessors,
      InsightEvents events,
      ScoreHistory history,
      InsightChanges changes,
      PrioritizationConfig config,
      Clock clock) {
    this.insights = insights;
    this.consents = consents;
    this.assessors = assessors;
    this.events = events;
    this.history = history;
    this.changes = changes;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Takes in news about any number of leads, those about one lead in the order of the list. A page
   * of leads is in memory at a time, in the order of their ids: with its documents a lead may be
   * large.
   *
   * <p>Another consumer may store one of the new leads first. Then the page is taken back and done
   * again, locks included: whoever went on with the rest would hold new rows while it waits for
   * older ones, against the order in which everybody locks.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void join(List<? extends InsightUpdate> news) {
    TreeMap<UUID, List<InsightUpdate>> byLead = new TreeMap<>();
    news.forEach(one -> byLead.computeIfAbsent(one.leadId(), id -> new ArrayList<>()).add(one));
    while (!byLead.isEmpty()) {
      TreeMap<UUID, List<InsightUpdate>> page = new TreeMap<>();
      while (page.size() < config.pageSize() && !byLead.isEmpty()) {
        Map.Entry<UUID, List<InsightUpdate>> first = byLead.pollFirstEntry();
        page.put(first.getKey(), first.getValue());
      }
      insights.remember();
      while (!joined(page)) {
        insights.takeBack();
      }
    }
  }

  private boolean joined(SortedMap<UUID, List<InsightUpdate>> page) {
    Map<UUID, LeadInsight> byId = insights.lock(new TreeSet<>(page.keySet()));
    page.forEach((id, news) -> news.forEach(one -> one.applyTo(byId.get(id))));
    return concluded(byId.values().stream().filter(LeadInsight::isDirty).toList());
  }

  /** Assesses locked insights, stores what changed and announces what is worth it. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void conclude(Collection<LeadInsight> locked) {
    concluded(locked);
  }

  /**
   * Profile and consents are read after the rows were locked: whoever changes one of them and then
   * comes to a row finds it either not yet assessed, or waits here.
   *
   * @return false when another consumer stored one of the new leads meanwhile
   */
  private boolean concluded(Collection<LeadInsight> locked) {
    if (locked.isEmpty()) {
      return true;
    }
    Assessor assessor = assessors.current();
    Set<UUID> consenting = consenting(locked);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<InsightRevision> revisions = new ArrayList<>();
    for (LeadInsight insight : locked) {
      insight
          .assess(
              assessor,
              insight.ownerId() != null && consenting.contains(insight.ownerId()),
              config.sectionDeadline(),
              now)
          .ifPresent(revisions::add);
      insight.stamp(now);
    }
    List<LeadInsight> dirty = locked.stream().filter(LeadInsight::isDirty).toList();
    if (!insights.save(dirty)) {
      return false;
    }
    history.record(locked);
    changes.note(dirty, revisions, now);
    events.updated(revisions);
    events.erased(
        locked.stream()
            .filter(insight -> insight.isErased() && insight.wasPublished())
            .map(LeadInsight::leadId)
            .toList());
    return true;
  }

  private Set<UUID> consenting(Collection<LeadInsight> insights) {
    return consents.consenting(
        insights.stream()
            .map(LeadInsight::ownerId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }
}
