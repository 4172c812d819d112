package io.leadwise.lead.api.leads;

import io.leadwise.lead.application.explanation.SelectionExplanation;
import io.leadwise.lead.application.explanation.SelectionExplanation.LastRun;
import io.leadwise.lead.application.explanation.SelectionExplanation.LatestSelection;
import io.leadwise.lead.application.explanation.SelectionExplanation.RunLimit;
import io.leadwise.lead.domain.selection.Criterion;
import io.leadwise.lead.domain.selection.CriterionResult;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.SelectionTrigger;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lead is selected, or why not. */
@Schema(name = "LeadSelection")
public record SelectionResponse(
    UUID leadId,
    @Schema(description = "All criteria are met.") boolean met,
    @Schema(description = "While the agent is off nothing is selected.") boolean agentActive,
    List<CriterionResponse> criteria,
    @Schema(description = "The next run takes it, if nothing changes.") boolean wouldBeSelected,
    @Schema(description = "Why the next run does not take it, in sentences; empty when it does.")
        List<String> reasons,
    RunLimitResponse runLimit,
    @Schema(description = "When it was selected last; null if never.", nullable = true)
        LatestSelectionResponse latestSelection,
    @Schema(description = "How it fared in the latest run; null before the first.", nullable = true)
        LastRunResponse lastRun,
    @Schema(
            description = "When the schedule starts the next run; null while the agent is off.",
            nullable = true)
        Instant nextRunDueAt) {

  /** One criterion. */
  @Schema(name = "SelectionCriterion")
  public record CriterionResponse(
      Criterion criterion,
      boolean met,
      @Schema(description = "What the lead has.") String value,
      @Schema(description = "What it must be.") String required) {

    static CriterionResponse of(CriterionResult result) {
      return new CriterionResponse(
          result.criterion(), result.met(), result.value(), result.required());
    }
  }

  /** A run takes only the newest leads. */
  @Schema(name = "SelectionRunLimit")
  public record RunLimitResponse(
      boolean met,
      @Schema(description = "How many leads the next run takes at most.") int limit,
      @Schema(description = "Newer leads that meet the criteria.") int newerQualifying,
      @Schema(description = "There are even more newer ones; they were not counted.")
          boolean moreNotCounted) {

    static RunLimitResponse of(RunLimit limit) {
      return new RunLimitResponse(limit.met(), limit.limit(), limit.newer(), !limit.counted());
    }
  }

  /** When and why a lead was selected. */
  @Schema(name = "LatestSelection")
  public record LatestSelectionResponse(
      Instant selectedAt,
      SelectionTrigger trigger,
      @Schema(description = "Null when it was processed by itself.", nullable = true) UUID runId) {

    static LatestSelectionResponse of(LatestSelection latest) {
      return latest == null
          ? null
          : new LatestSelectionResponse(latest.at(), latest.trigger(), latest.runId());
    }
  }

  /** How a lead fared in the latest run. */
  @Schema(name = "LeadInLastRun")
  public record LastRunResponse(
      UUID runId,
      RunStatus status,
      Instant startedAt,
      boolean selected,
      @Schema(description = "Why that run did not select it.", nullable = true) String whyNot,
      @Schema(nullable = true) Instant prioritizedAt,
      @Schema(nullable = true) Instant failedAt,
      @Schema(nullable = true) String failureReason,
      @Schema(nullable = true) String failureDetail) {

    static LastRunResponse of(LastRun last) {
      if (last == null) {
        return null;
      }
      var lead = last.lead();
      return new LastRunResponse(
          last.run().id(),
          last.run().status(),
          last.run().startedAt(),
          lead != null,
          last.whyNot(),
          lead == null ? null : lead.prioritizedAt(),
          lead == null ? null : lead.failedAt(),
          lead == null ? null : lead.failureReason(),
          lead == null ? null : lead.failureDetail());
    }
  }

  static SelectionResponse of(UUID leadId, SelectionExplanation explanation) {
    return new SelectionResponse(
        leadId,
        explanation.met(),
        explanation.agentActive(),
        explanation.criteria().stream().map(CriterionResponse::of).toList(),
        explanation.wouldBeSelected(),
        explanation.reasons(),
        RunLimitResponse.of(explanation.runLimit()),
        LatestSelectionResponse.of(explanation.latest()),
        LastRunResponse.of(explanation.lastRun()),
        explanation.nextRunDueAt());
  }
}
