package io.leadwise.lead.api.selection;

import io.leadwise.lead.application.selection.RunView;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.RunTrigger;
import io.leadwise.lead.domain.selection.SelectionRun;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
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
    @Schema(description = "How many leads failed, by reason; not in lists.")
        Map<String, Long> failures,
    @Schema(description = "Why the run as a whole failed.") String failureReason,
    Instant startedAt,
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
        view.failures(),
        run.failureReason(),
        run.startedAt(),
        run.completedAt());
  }
}
