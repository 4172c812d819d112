package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.learning.Explanation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What past outcomes say about a lead, and why. */
@Schema(name = "LikelihoodExplanation")
public record LikelihoodResponse(
    long modelVersion,
    @Schema(description = "That the lead qualifies, 0 to 1.") double likelihood,
    @Schema(description = "Logit of the likelihood: base and contributions, added up.")
        double logit,
    @Schema(description = "Logit of a lead of which every field is average.") double base,
    List<ContributionResponse> contributions) {
  static LikelihoodResponse of(Explanation it) {
    return new LikelihoodResponse(
        it.modelVersion(),
        it.likelihood(),
        it.logit(),
        it.base(),
        it.contributions().stream()
            .map(one -> new ContributionResponse(one.field(), one.value(), one.points()))
            .toList());
  }

  /** What one field adds to the logit. */
  @Schema(name = "LikelihoodContribution")
  public record ContributionResponse(
      String field,
      @Schema(description = "What was known when the lead was selected.") String value,
      @Schema(description = "Above 0 speaks for the lead.") double points) {}
}
