package io.leadwise.lead.application.explanation;

import io.leadwise.lead.domain.runs.LeadInRun;
import io.leadwise.lead.domain.selection.CriterionResult;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Why a lead is selected, or why not.
 *
 * @param agentActive while the agent is off nothing is selected
 * @param runLimit the place that the lead has among those that the next run may take
 * @param latest when it was selected last, or null
 * @param lastRun how it fared in the latest run, or null while there was none
 * @param nextRunDueAt when the schedule starts the next run; null while the agent is off
 * @param reasons why the next run does not take it, as sentences; empty when it does
 */
public record SelectionExplanation(
    boolean agentActive,
    List<CriterionResult> criteria,
    RunLimit runLimit,
    LatestSelection latest,
    LastRun lastRun,
    Instant nextRunDueAt,
    List<String> reasons) {

  /** Whether all criteria are met. */
  public boolean met() {
    return criteria.stream().allMatch(CriterionResult::met);
  }

  /** Whether the next run takes it, if nothing changes. */
  public boolean wouldBeSelected() {
    return reasons.isEmpty();
  }

  /**
   * A run takes the newest leads only.
   *
   * @param limit how many the next run takes
   * @param newer how many newer leads it takes first
   * @param counted false when there are even more than {@code newer}
   */
  public record RunLimit(int limit, int newer, boolean counted) {
    public boolean met() {
      return newer < limit;
    }
  }

  /**
   * When the lead was selected.
   *
   * @param runId null when it was processed by itself
   */
  public record LatestSelection(Instant at, SelectionTrigger trigger, UUID runId) {}

  /**
   * How it fared in the latest run.
   *
   * @param lead null when that run did not select it
   * @param whyNot a sentence, when the run did not select it; else null
   */
  public record LastRun(SelectionRun run, LeadInRun lead, String whyNot) {}
}
