package io.leadwise.prioritization.application.rules;

import io.leadwise.prioritization.application.Assessors;
import io.leadwise.prioritization.application.DryRuns;
import io.leadwise.prioritization.application.Reassessments;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.insight.DryRun;
import io.leadwise.prioritization.domain.priority.PublishedRules;
import io.leadwise.prioritization.persistence.PriorityRulesRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Weights and borders: reading, trying and publishing them (domain.md §2, §8). */
@ApplicationScoped
public class PublishedPriorityRules {
  private final Assessors assessors;
  private final PriorityRulesRepository rules;
  private final Reassessments reassessments;
  private final DryRuns dryRuns;
  private final Clock clock;

  PublishedPriorityRules(
      Assessors assessors,
      PriorityRulesRepository rules,
      Reassessments reassessments,
      DryRuns dryRuns,
      Clock clock) {
    this.assessors = assessors;
    this.rules = rules;
    this.reassessments = reassessments;
    this.dryRuns = dryRuns;
    this.clock = clock;
  }

  public PublishedRules current() {
    return assessors.rules();
  }

  public PublishedRules defaults() {
    return assessors.defaults();
  }

  /** What leads are scored by now: rules, profile and model. */
  public Assessor inForce() {
    return assessors.current();
  }

  /**
   * Publishes the next version and has all current leads scored by it.
   *
   * @param check refuses when the caller changes another version than the present one
   * @throws RulesChangedException when another version was published meanwhile
   */
  @Transactional
  public PublishedRules publish(LongConsumer check, PublishedRules next, UUID by) {
    long current = assessors.rules().version();
    check.accept(current);
    PublishedRules published = next.withVersion(current + 1);
    if (!rules.publish(published, clock.instant(), by)) {
      throw new RulesChangedException();
    }
    reassessments.requestForAll();
    return published;
  }

  /**
   * Tells who would move if the rules were published; nothing is stored.
   *
   * @param ownerId only the list of this seller; null for all
   */
  public DryRun tryOut(PublishedRules next, UUID ownerId) {
    return dryRuns.of(assessors.with(next), ownerId);
  }
}
