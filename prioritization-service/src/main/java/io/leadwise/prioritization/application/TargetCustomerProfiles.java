package io.leadwise.prioritization.application;

import io.leadwise.prioritization.domain.insight.DryRun;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import io.leadwise.prioritization.persistence.TargetCustomerProfileRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The target customer profile: reading, trying and publishing it (domain.md §2, §7). */
@ApplicationScoped
public class TargetCustomerProfiles {
  private final TargetCustomerProfileRepository profiles;
  private final Assessors assessors;
  private final Reassessments reassessments;
  private final DryRuns dryRuns;
  private final Clock clock;

  TargetCustomerProfiles(
      TargetCustomerProfileRepository profiles,
      Assessors assessors,
      Reassessments reassessments,
      DryRuns dryRuns,
      Clock clock) {
    this.profiles = profiles;
    this.assessors = assessors;
    this.reassessments = reassessments;
    this.dryRuns = dryRuns;
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
    return dryRuns.of(assessors.with(profile), ownerId);
  }
}
