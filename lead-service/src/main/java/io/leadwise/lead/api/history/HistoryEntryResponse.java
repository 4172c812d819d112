package io.leadwise.lead.api.history;

import io.leadwise.lead.domain.history.Actor;
import io.leadwise.lead.domain.history.HistoryEntry;
import io.leadwise.lead.domain.history.HistoryKind;
import io.leadwise.lead.domain.value.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened to a lead. */
@Schema(name = "LeadHistoryEntry")
public record HistoryEntryResponse(
    Instant at,
    HistoryKind what,
    ActorResponse by,
    @Schema(description = "Version of the lead after it.") long leadVersion,
    @Schema(description = "Why, where a reason was given.", examples = "NO_BUDGET") String reason,
    @Schema(description = "What the changed properties were and are.") List<Change> changes,
    @Schema(description = "The lead that it happened to, when that was merged into this one.")
        UUID fromLeadId) {

  /** Who did it. */
  @Schema(name = "LeadHistoryActor")
  public record ActorResponse(
      Actor.Kind kind,
      @Schema(description = "Of the person or of the import; null for the service itself.")
          UUID id) {}

  /** A changed property. */
  @Schema(name = "LeadHistoryChange")
  public record Change(
      String field,
      @Schema(description = "Null when it was empty.") String from,
      @Schema(description = "Null when it is empty.") String to) {

    static Change of(FieldChange change) {
      return new Change(change.field(), change.from(), change.to());
    }

    /** Personal data does not belong in logs. */
    @Override
    public String toString() {
      return "Change[" + field + "]";
    }
  }

  static HistoryEntryResponse of(HistoryEntry entry) {
    return new HistoryEntryResponse(
        entry.at(),
        entry.what(),
        new ActorResponse(entry.actor().kind(), entry.actor().id()),
        entry.leadVersion(),
        entry.reason(),
        entry.changes().stream().map(Change::of).toList(),
        entry.originLeadId());
  }
}
