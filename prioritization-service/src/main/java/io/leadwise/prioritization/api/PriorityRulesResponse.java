package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.priority.FactorName;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that scores are made by. */
@Schema(name = "PriorityRules")
public record PriorityRulesResponse(
    @Schema(description = "Named in each score.") String version,
    @Schema(description = "The sort keys of the list, the first first.") List<String> order,
    @Schema(description = "The factors of a score, the heaviest first.") List<Weight> weights,
    @Schema(description = "Days after which recency gives nothing.") int recencyWindowDays,
    FitBorders fitBorders,
    long targetCustomerProfileVersion) {

  static PriorityRulesResponse of(Assessor assessor) {
    PriorityRules rules = assessor.rules();
    return new PriorityRulesResponse(
        assessor.rulesVersion(),
        List.of("Hand-raisers first.", "The higher score.", "The later creation.", "The lower id."),
        List.of(
            new Weight(FactorName.FIT, rules.fit()),
            new Weight(FactorName.ENGAGEMENT, rules.engagement()),
            new Weight(FactorName.EXISTING_ACCOUNT, rules.existingAccount()),
            new Weight(FactorName.RECENCY, rules.recency())),
        rules.recencyWindowDays(),
        new FitBorders(rules.borders().highAbovePercent(), rules.borders().moderateFromPercent()),
        assessor.profile().version());
  }

  /** Most points that a factor can give. */
  @Schema(name = "FactorWeight")
  public record Weight(FactorName factor, int maximum) {}

  /** Borders between the levels of fit. */
  @Schema(name = "FitBorders")
  public record FitBorders(
      @Schema(description = "Above this percentage of known criteria the fit is HIGH.")
          int highAbovePercent,
      @Schema(description = "From this percentage on the fit is at least MODERATE.")
          int moderateFromPercent) {}
}
