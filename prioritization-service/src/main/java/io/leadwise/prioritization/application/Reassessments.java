package io.leadwise.prioritization.application;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.Reassessment;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.leadwise.prioritization.persistence.ReassessmentRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Assesses leads again when something that is not about one lead changed: a consent, the target
 * customer profile, the settings. It goes in pages, each its own transaction, and another replica
 * may take the next page.
 */
@ApplicationScoped
public class Reassessments {

  private static final Logger LOG = Logger.getLogger(Reassessments.class);

  /** There is something to do, once the running transaction is committed. */
  record Requested() {}

  private final ReassessmentRepository reassessments;
  private final LeadInsightRepository insights;
  private final InsightKeeper keeper;
  private final Assessors assessors;
  private final PrioritizationConfig config;
  private final IdGenerator ids;
  private final Clock clock;
  private final Event<Requested> requested;

  Reassessments(
      ReassessmentRepository reassessments,
      LeadInsightRepository insights,
      InsightKeeper keeper,
      Assessors assessors,
      PrioritizationConfig config,
      IdGenerator ids,
      Clock clock,
      Event<Requested> requested) {
    this.reassessments = reassessments;
    this.insights = insights;
    this.keeper = keeper;
    this.assessors = assessors;
    this.config = config;
    this.ids = ids;
    this.clock = clock;
    this.requested = requested;
  }

  /** Asks for the leads of these sellers to be assessed again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requestFor(Collection<UUID> ownerIds) {
    reassessments.add(
        ownerIds.stream().map(owner -> new Reassessment(ids.next(), owner, null)).toList(),
        clock.instant());
    requested.fire(new Requested());
  }

  /** Asks for all leads to be assessed again, under the rules now in force. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requestForAll() {
    if (reassessments.applyRules(assessors.current().rulesVersion())) {
      addEveryLead();
    }
  }

  /** Asks for all leads to be assessed again, whether the rules changed or not. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void requestForEveryLead() {
    addEveryLead();
    requested.fire(new Requested());
  }

  private void addEveryLead() {
    reassessments.add(List.of(new Reassessment(ids.next(), null, null)), clock.instant());
  }

  /** Weights and borders are settings: they may have changed while the service was down. */
  void onStart(@Observes StartupEvent event) {
    QuarkusTransaction.requiringNew().run(this::requestForAll);
  }

  /** At once, not with the next tick: a withdrawn consent takes effect within a second. */
  void onRequested(@Observes(during = TransactionPhase.AFTER_SUCCESS) Requested event) {
    Infrastructure.getDefaultWorkerPool()
        .execute(
            () -> {
              try {
                work();
              } catch (RuntimeException e) {
                LOG.warnf("Leads are assessed again with the next tick, not at once: %s", e);
              }
            });
  }

  @Scheduled(
      identity = "reassessments",
      every = "{leadwise.prioritization.reassessment-interval}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void work() {
    while (QuarkusTransaction.requiringNew().call(this::page)) {
      // The next page has a transaction of its own.
    }
  }

  private boolean page() {
    Optional<Reassessment> claimed = reassessments.claim();
    claimed.ifPresent(this::page);
    return claimed.isPresent();
  }

  private void page(Reassessment job) {
    SortedMap<UUID, LeadInsight> page =
        insights.lockPage(job.ownerId(), job.afterLeadId(), config.pageSize());
    keeper.conclude(page.values());
    if (page.size() < config.pageSize()) {
      reassessments.remove(job.reassessmentId());
    } else {
      reassessments.advance(job.reassessmentId(), last(page.keySet()));
    }
  }

  // By text, as the database orders them; see RankKey.
  private static UUID last(Collection<UUID> leadIds) {
    return leadIds.stream()
        .max((one, other) -> one.toString().compareTo(other.toString()))
        .orElseThrow();
  }
}
