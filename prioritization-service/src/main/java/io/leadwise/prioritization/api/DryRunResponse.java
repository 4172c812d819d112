package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.insight.DryRun;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who would move, from where to where. */
@Schema(name = "ProfileDryRun")
public record DryRunResponse(
    @Schema(description = "Open leads that were looked at.") int considered,
    @Schema(description = "Whether there are more than were looked at.") boolean truncated,
    @Schema(description = "Leads whose fit or rank would change.") List<Move> moves) {
  static DryRunResponse of(DryRun it) {
    return new DryRunResponse(
        it.considered(), it.truncated(), it.moves().stream().map(Move::of).toList());
  }

  /** One lead that would move. */
  @Schema(name = "ProfileMove")
  public record Move(
      UUID leadId,
      UUID ownerId,
      String name,
      @Schema(nullable = true) String company,
      Standing before,
      Standing after) {
    static Move of(DryRun.Move it) {
      return new Move(
          it.leadId(),
          it.ownerId(),
          it.name(),
          it.company(),
          new Standing(it.rankBefore(), it.scoreBefore(), it.fitBefore()),
          new Standing(it.rankAfter(), it.scoreAfter(), it.fitAfter()));
    }

    @Override
    public String toString() {
      return "Move[" + leadId + "]";
    }
  }

  /** Where a lead stands among the leads of its owner. */
  @Schema(name = "Standing")
  public record Standing(int rank, BigDecimal score, FitLevel fit) {}
}
