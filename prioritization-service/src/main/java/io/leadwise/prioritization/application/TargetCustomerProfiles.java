package io.leadwise.prioritization.application;

import io.leadwise.prioritization.config.PrioritizationConfig;
import io.leadwise.prioritization.domain.insight.Assessment;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.insight.DryRun;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.leadwise.prioritization.persistence.TargetCustomerProfileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The target customer profile: reading, trying and publishing it (domain.md §2, §7). */
@ApplicationScoped
public class TargetCustomerProfiles {
  private final TargetCustomerProfileRepository profiles;
  private final LeadInsightRepository insights;
  private final Assessors assessors;
  private final Reassessments reassessments;
  private final PrioritizationConfig config;
  private final Clock clock;

  TargetCustomerProfiles(
      TargetCustomerProfileRepository profiles,
      LeadInsightRepository insights,
      Assessors assessors,
      Reassessments reassessments,
      PrioritizationConfig config,
      Clock clock) {
    this.profiles = profiles;
    this.insights = insights;
    this.assessors = assessors;
    this.reassessments = reassessments;
    this.config = config;
    this.clock = clock;
  }

  public TargetCustomerProfile current() {
    return profiles.current();
  }

  /**
   * Publishes the next version and has all current leads scored by it.
   *
   * @param next made from the version in force, whose number the caller may check first
   * @throws ProfileChangedException when another version was published meanwhile
   */
  @Transactional
  public TargetCustomerProfile publish(UnaryOperator<TargetCustomerProfile> next, UUID by) {
    TargetCustomerProfile current = profiles.current();
    TargetCustomerProfile published = next.apply(current).withVersion(current.version() + 1);
    if (!profiles.publish(published, clock.instant(), by)) {
      throw new ProfileChangedException();
    }
    reassessments.requestForAll();
    return published;
  }

  /**
   * Tells who would move if the profile were published; nothing is stored.
   *
   * @param ownerId only the list of this seller; null for all
   */
  public DryRun tryOut(TargetCustomerProfile profile, UUID ownerId) {
    Assessor trial = assessors.with(profile);
    int limit = config.dryRunMaxLeads();
    List<LeadInsight> listed = insights.listed(ownerId, limit + 1);
    Map<LeadInsight, Assessment> outcomes = new LinkedHashMap<>();
    listed.stream()
        .limit(limit)
        .forEach(insight -> outcomes.put(insight, insight.assessWith(trial)));
    return DryRun.of(outcomes, listed.size() > limit);
  }
}
