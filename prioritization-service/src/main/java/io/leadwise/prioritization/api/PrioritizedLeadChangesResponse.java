package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.change.ListChanges;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a seller's list. */
@Schema(name = "PrioritizedLeadChanges")
public record PrioritizedLeadChangesResponse(
    @Schema(description = "Leads that came or changed, as they stand now, the highest rank first.")
        List<PrioritizedLeadResponse> changed,
    @Schema(description = "Leads that are not in the list any more: closed, erased, given away.")
        List<UUID> removed,
    @Schema(description = "Ask with it for what happens after this.") String changesSince,
    @Schema(description = "There is more up to now: ask again at once with changesSince.")
        boolean more) {

  static PrioritizedLeadChangesResponse of(ListChanges it) {
    return new PrioritizedLeadChangesResponse(
        it.changed().stream().map(PrioritizedLeadResponse::of).toList(),
        it.removed(),
        it.upTo().toString(),
        it.more());
  }
}
