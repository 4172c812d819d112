package io.leadwise.lead.domain.selection;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.crm.Seller;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

/**
 * When a lead is selected: all criteria of domain.md §3 hold. The candidate query of a run says the
 * same in SQL; a test compares the two.
 */
public record SelectionCriteria(int lookBackDays, List<String> allowedRoles) {

  /** The earliest creation that still counts: exactly that old counts. */
  public Instant createdFrom(Instant now) {
    return now.minus(Duration.ofDays(lookBackDays));
  }

  /**
   * @param owner null when no seller with the owner's id is known
   */
  public List<CriterionResult> evaluate(Lead lead, Seller owner, Instant now) {
    return List.of(
        new CriterionResult(
            Criterion.STATUS_OPEN, lead.isOpen(), lead.status().name(), LeadStatus.OPEN.name()),
        new CriterionResult(
            Criterion.CREATED_WITHIN_LOOK_BACK,
            !lead.createdAt().isBefore(createdFrom(now)),
            lead.createdAt().toString(),
            requiredAge()),
        new CriterionResult(
            Criterion.OWNER_ACTIVE,
            owner != null && owner.active(),
            owner == null ? "unknown" : owner.active() ? "active" : "inactive",
            "active"),
        new CriterionResult(
            Criterion.OWNER_ROLE_ALLOWED,
            owner != null && !Collections.disjoint(owner.roles(), allowedRoles),
            owner == null ? "" : String.join(", ", owner.roles()),
            requiredRoles()));
  }

  /** In words, how old a lead may be. */
  public String requiredAge() {
    return "created within the last " + lookBackDays + " days";
  }

  /** In words, which roles its owner must have. */
  public String requiredRoles() {
    return "one of " + String.join(", ", allowedRoles);
  }

  /** Whether all criteria are met. */
  public boolean met(Lead lead, Seller owner, Instant now) {
    return evaluate(lead, owner, now).stream().allMatch(CriterionResult::met);
  }
}
