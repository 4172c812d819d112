package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.priority.Comparison;
import io.leadwise.prioritization.domain.priority.FactorName;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why one lead stands above another. */
@Schema(name = "Comparison")
public record ComparisonResponse(
    RankedLead higher,
    RankedLead lower,
    @Schema(description = "The sort key in which they differ first.")
        Comparison.DecidingKey decidedBy,
    String sentence,
    List<Difference> differences) {

  static ComparisonResponse of(Comparison it) {
    return new ComparisonResponse(
        RankedLead.of(it.higher()),
        RankedLead.of(it.lower()),
        it.decidedBy(),
        it.sentence(),
        it.differences().stream().map(Difference::of).toList());
  }

  /** A lead with its sort keys. */
  @Schema(name = "ComparedLead")
  public record RankedLead(
      UUID leadId, String name, boolean handRaiser, BigDecimal score, Instant createdAt) {
    static RankedLead of(Comparison.Ranked it) {
      return new RankedLead(
          it.leadId(), it.name(), it.key().handRaiser(), it.key().score(), it.key().createdAt());
    }
  }

  /** Difference in one factor. */
  @Schema(name = "FactorDifference")
  public record Difference(
      FactorName factor,
      BigDecimal higherShare,
      BigDecimal lowerShare,
      @Schema(description = "Share of the higher lead minus that of the lower one.")
          BigDecimal difference,
      String sentence) {
    static Difference of(Comparison.Difference it) {
      return new Difference(
          it.factor(), it.higherShare(), it.lowerShare(), it.difference(), it.sentence());
    }
  }
}
