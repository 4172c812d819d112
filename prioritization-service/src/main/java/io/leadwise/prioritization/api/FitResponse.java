package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fit to the target customer profile. */
@Schema(name = "Fit")
public record FitResponse(
    FitLevel level, int matched, int known, int total, List<CriterionResponse> criteria) {
  static FitResponse of(FitAssessment it) {
    return new FitResponse(
        it.level(),
        it.matched(),
        it.known(),
        it.total(),
        it.criteria().stream().map(CriterionResponse::of).toList());
  }

  /** The answer of one criterion. */
  @Schema(name = "FitCriterion")
  public record CriterionResponse(
      String criterion,
      CriterionResult.CriterionAnswer result,
      @Schema(description = "What was compared.", nullable = true) String evidence,
      @Schema(description = "Field of the CRM, or address of the fact's source.", nullable = true)
          String source) {
    static CriterionResponse of(CriterionResult it) {
      return new CriterionResponse(it.criterion(), it.result(), it.evidence(), it.source());
    }
  }
}
