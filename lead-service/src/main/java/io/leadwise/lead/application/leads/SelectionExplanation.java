package io.leadwise.lead.application.leads;

import io.leadwise.lead.domain.selection.CriterionResult;
import java.util.List;

/**
 * Why a lead is selected, or why not.
 *
 * @param agentActive while the agent is off nothing is selected
 */
public record SelectionExplanation(boolean agentActive, List<CriterionResult> criteria) {

  /** Whether all criteria are met. */
  public boolean met() {
    return criteria.stream().allMatch(CriterionResult::met);
  }
}
