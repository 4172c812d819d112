package io.leadwise.prioritization.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of a seller's list, and whether the agent has worked for the seller at all. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PrioritizedLeadPage")
public record PrioritizedLeadPage(
    List<PrioritizedLeadResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor,
    @Schema(description = "What changes the list after this page was read: ask changes?since=.")
        String changesSince,
    Agent agent) {

  /** Tells an empty list from a list that nobody has made yet. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "AgentActivity")
  public record Agent(
      @Schema(description = "False: the agent has not picked a lead of this seller yet.")
          boolean hasRun,
      @Schema(description = "When it last picked one.", nullable = true) Instant lastSelectedAt) {}
}
