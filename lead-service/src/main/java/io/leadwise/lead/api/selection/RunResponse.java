package io.leadwise.lead.api.selection;

import io.leadwise.lead.application.selection.RunView;
import io.leadwise.lead.domain.runs.FailedLeads;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A selection run and how far it is. */
@Schema(name = "SelectionRun")
public record RunResponse(
    UUID id,
    RunStatus status,
    RunTrigger trigger,
    @Schema(description = "The first run ever takes only the newest leads.")
        boolean firstActivation,
    @Schema(description = "How many leads it takes at most.") int leadLimit,
    @Schema(description = "All leads are picked; the count of selected ones is final.")
        boolean selectionDone,
    RunCountsDocument counts,
    @Schema(description = "Leads that are selected and neither prioritized nor failed yet.")
        long inFlight,
    @Schema(
            description =
                "Share of its leads that are through, rounded down; 100 only when the run is over.",
            minimum = "0",
            maximum = "100")
        int percent,
    @Schema(description = "Leads a second in the last 30 seconds; on average once it is over.")
        double leadsPerSecond,
    @Schema(
            description =
                "How long it takes at that pace; null while that cannot be known: nothing came"
                    + " through lately, or nobody has counted the leads yet.",
            nullable = true)
        Long remainingSeconds,
    @Schema(description = "How many leads failed, by reason; not in lists.")
        Map<String, Long> failures,
    @Schema(description = "The same in words; not in lists.")
        List<FailedLeadsDocument> failureDetails,
    @Schema(
            description = "Who stopped the selection, and why; null if nobody did.",
            nullable = true)
        CancellationDocument cancellation,
    @Schema(description = "Why the run as a whole failed.") String failureReason,
    Instant startedAt,
    @Schema(
            description =
                "When the last lead was through; null while leads are in flight, also after a"
                    + " cancellation.",
            nullable = true)
        Instant completedAt) {

  /** Progress. Each lead ends as prioritized or failed. */
  @Schema(name = "SelectionRunCounts")
  public record RunCountsDocument(
      long selected, long researched, long validated, long prioritized, long failed) {

    static RunCountsDocument of(RunCounts counts) {
      return new RunCountsDocument(
          counts.selected(),
          counts.researched(),
          counts.validated(),
          counts.prioritized(),
          counts.failed());
    }
  }

  /** Leads that failed for one and the same reason. */
  @Schema(name = "SelectionRunFailedLeads")
  public record FailedLeadsDocument(
      @Schema(description = "`DEADLINE`, `LEAD_CLOSED`, `LEAD_ERASED`, `LEAD_MERGED`")
          String reason,
      @Schema(examples = "not researched in 10 minutes after 2 attempts") String detail,
      long leads) {

    static FailedLeadsDocument of(FailedLeads failed) {
      return new FailedLeadsDocument(failed.reason(), failed.detail(), failed.leads());
    }
  }

  /** No new lead is selected since; those in flight finish and are counted. */
  @Schema(name = "SelectionRunCancellation")
  public record CancellationDocument(
      Instant cancelledAt,
      @Schema(description = "Null where no person did it.", nullable = true) UUID cancelledBy,
      @Schema(examples = "the agent was switched off") String reason) {

    static CancellationDocument of(SelectionRun run) {
      return run.cancelledAt() == null
          ? null
          : new CancellationDocument(
              run.cancelledAt(), run.cancelledBy(), run.cancellationReason());
    }
  }

  static RunResponse of(RunView view) {
    SelectionRun run = view.run();
    return new RunResponse(
        run.id(),
        run.status(),
        run.trigger(),
        run.firstActivation(),
        run.leadLimit(),
        run.selectionDone(),
        RunCountsDocument.of(view.counts()),
        view.run().isOver() ? 0 : view.counts().pending(),
        view.estimate().percent(),
        view.estimate().leadsPerSecond(),
        view.estimate().remainingSeconds(),
        view.failures().stream()
            .collect(
                Collectors.groupingBy(
                    FailedLeads::reason, TreeMap::new, Collectors.summingLong(FailedLeads::leads))),
        view.failures().stream().map(FailedLeadsDocument::of).toList(),
        CancellationDocument.of(run),
        run.failureReason(),
        run.startedAt(),
        run.completedAt());
  }
}
