package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.priority.Factor;
import io.leadwise.prioritization.domain.priority.FactorName;
import io.leadwise.prioritization.domain.priority.Priority;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a lead stands and why. */
@Schema(name = "Priority")
public record PriorityResponse(
    @Schema(description = "0 to 100: exactly the sum of the shares.") BigDecimal score,
    boolean handRaiser,
    @Schema(description = "Names the rules that made the score.") String rulesVersion,
    List<FactorResponse> factors,
    String topReason) {
  static PriorityResponse of(Priority it) {
    return new PriorityResponse(
        it.score(),
        it.handRaiser(),
        it.rulesVersion(),
        it.factors().stream().map(FactorResponse::of).toList(),
        it.topReason());
  }

  /** One part of the score. */
  @Schema(name = "PriorityFactor")
  public record FactorResponse(
      FactorName factor, String value, BigDecimal share, BigDecimal maximum, String sentence) {
    static FactorResponse of(Factor it) {
      return new FactorResponse(it.factor(), it.value(), it.share(), it.maximum(), it.sentence());
    }
  }
}
