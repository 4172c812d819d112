package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.Exclusion;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Fit to the target customer profile. */
@Schema(name = "Fit")
public record FitResponse(
    FitLevel level,
    int matched,
    int known,
    int total,
    @Schema(description = "Known ÷ total, 0 to 1; null without criteria.", nullable = true)
        BigDecimal coverage,
    @Schema(
            description = "What to find out, and where; null from a coverage of 0.6 on.",
            nullable = true)
        String advice,
    @Schema(description = "Null when the lead is not excluded.", nullable = true)
        ExclusionResponse exclusion,
    List<CriterionResponse> criteria) {
  static FitResponse of(FitAssessment it) {
    return new FitResponse(
        it.level(),
        it.matched(),
        it.known(),
        it.total(),
        it.coverage(),
        it.advice(),
        ExclusionResponse.of(it.exclusion()),
        it.criteria().stream().map(CriterionResponse::of).toList());
  }

  /** The answer of one criterion. */
  @Schema(name = "FitCriterion")
  public record CriterionResponse(
      String criterion,
      CriterionResult.CriterionAnswer result,
      @Schema(description = "What was compared.", nullable = true) String evidence,
      @Schema(description = "Field of the CRM, or address of the fact's source.", nullable = true)
          String source,
      @Schema(description = "Not matched, but not by much; the fit does not count it.")
          boolean near,
      @Schema(
              description = "What is near, why the answer is UNKNOWN, or where it could come from.",
              nullable = true)
          String note) {
    static CriterionResponse of(CriterionResult it) {
      return new CriterionResponse(
          it.criterion(), it.result(), it.evidence(), it.source(), it.near(), it.note());
    }
  }

  /** Why a lead is excluded. */
  @Schema(name = "FitExclusion")
  public record ExclusionResponse(
      @Schema(description = "INDUSTRY, LOCATION or the name of a condition.") String name,
      String sentence,
      @Schema(description = "What was compared.") String evidence,
      @Schema(description = "Field of the CRM, or address of the fact's source.") String source) {
    static ExclusionResponse of(Exclusion it) {
      return it == null
          ? null
          : new ExclusionResponse(it.name(), it.sentence(), it.evidence(), it.source());
    }
  }
}
