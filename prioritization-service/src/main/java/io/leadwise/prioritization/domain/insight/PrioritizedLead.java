package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.priority.RankKey;
import io.leadwise.prioritization.domain.profile.FitLevel;

/**
 * One line of a prioritized list.
 *
 * @param rank 1 for the first of the seller's whole list
 * @param validity null while there is no verdict
 * @param exclusion why the lead is excluded; null when it is not
 */
public record PrioritizedLead(
    long rank,
    RankKey key,
    String name,
    String company,
    String need,
    FitLevel fit,
    Validity validity,
    String emailReason,
    String emailType,
    Action action,
    String actionReason,
    String topReason,
    String exclusion) {

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "PrioritizedLead[" + key.leadId() + "]";
  }
}
