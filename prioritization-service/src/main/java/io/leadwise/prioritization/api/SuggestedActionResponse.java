package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.action.SuggestedAction;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The next step for a lead. */
@Schema(name = "SuggestedAction")
public record SuggestedActionResponse(
    Action action,
    String reason,
    @Schema(description = "Why there is no action, for NONE.") List<String> unmetConditions) {
  static SuggestedActionResponse of(SuggestedAction it) {
    return new SuggestedActionResponse(it.action(), it.reason(), it.unmetConditions());
  }
}
