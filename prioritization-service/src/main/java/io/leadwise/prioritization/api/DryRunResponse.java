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
    @Schema(description = "Of all leads that would move, also of those not among the moves.")
        Counts counts,
    @Schema(
            description =
                "Leads whose fit, exclusion or rank would change: first those that would be excluded"
                    + " or no longer be, then those that move farthest.")
        List<Move> moves) {
  static DryRunResponse of(DryRun it, int limit) {
    return new DryRunResponse(
        it.considered(),
        it.truncated(),
        Counts.of(it.counts()),
        it.moves().stream().limit(limit).map(Move::of).toList());
  }

  /** How many move, and how. */
  @Schema(name = "DryRunCounts")
  public record Counts(
      int moved,
      int up,
      int down,
      int fitChanged,
      @Schema(description = "Would be excluded, and are not.") int excluded,
      @Schema(description = "Are excluded, and would not be.") int admitted) {
    static Counts of(DryRun.Counts it) {
      return new Counts(
          it.moved(), it.up(), it.down(), it.fitChanged(), it.excluded(), it.admitted());
    }
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
          new Standing(it.rankBefore(), it.scoreBefore(), it.fitBefore(), it.exclusionBefore()),
          new Standing(it.rankAfter(), it.scoreAfter(), it.fitAfter(), it.exclusionAfter()));
    }

    @Override
    public String toString() {
      return "Move[" + leadId + "]";
    }
  }

  /** Where a lead stands among the leads of its owner. */
  @Schema(name = "Standing")
  public record Standing(
      int rank,
      BigDecimal score,
      FitLevel fit,
      @Schema(description = "Why it is excluded; null when it is not.", nullable = true)
          String exclusion) {}
}
