package io.leadwise.prioritization.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.domain.insight.Assessor;
import io.leadwise.prioritization.domain.learning.ActiveModel;
import io.leadwise.prioritization.domain.learning.Model;
import io.leadwise.prioritization.domain.priority.FactorName;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.priority.PublishedRules;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules that scores are made by. */
@Schema(name = "PriorityRules")
public record PriorityRulesResponse(
    @Schema(description = "Named in each score.") String version,
    @Schema(description = "0 while the defaults are in force, then 1, 2, 3 …") long published,
    @Schema(description = "The sort keys of the list, the first first.") List<String> order,
    @Schema(description = "The factors of a score by rules, the heaviest first.")
        List<Weight> weights,
    @Schema(
            description =
                "Most points of the learned likelihood while a model is in force; the others share"
                    + " the rest then, in their proportions.")
        int likelihoodMaximum,
    @Schema(description = "Days after which recency gives nothing.") int recencyWindowDays,
    FitBorders fitBorders,
    long targetCustomerProfileVersion,
    Learning learning,
    @Schema(description = "In force until others are published.") PriorityRulesRequest defaults) {

  static PriorityRulesResponse of(
      Assessor assessor,
      PublishedRules published,
      PublishedRules defaults,
      ActiveModel active,
      Optional<Model> latest) {
    PriorityRules rules = published.rules();
    return new PriorityRulesResponse(
        assessor.rulesVersion(),
        published.version(),
        List.of("Hand-raisers first.", "The higher score.", "The later creation.", "The lower id."),
        List.of(
            new Weight(FactorName.FIT, rules.fit()),
            new Weight(FactorName.ENGAGEMENT, rules.engagement()),
            new Weight(FactorName.EXISTING_ACCOUNT, rules.existingAccount()),
            new Weight(FactorName.RECENCY, rules.recency())),
        published.likelihood(),
        rules.recencyWindowDays(),
        new FitBorders(rules.borders().highAbovePercent(), rules.borders().moderateFromPercent()),
        assessor.profile().version(),
        Learning.of(active, latest),
        PriorityRulesRequest.of(defaults));
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

  /** Whether a model scores, and why or why not. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "LearningState")
  public record Learning(
      @Schema(
              description = "The model in force; null while the rules alone score.",
              nullable = true)
          Long activeModel,
      @Schema(description = "Whether the next model that beats the rules takes over by itself.")
          boolean automatic,
      @Schema(description = "What came of the last attempt to learn.") String statement) {
    static Learning of(ActiveModel active, Optional<Model> latest) {
      return new Learning(
          active.modelVersion(),
          active.automatic(),
          latest
              .map(model -> "Model " + model.version() + ": " + model.trial().reason())
              .orElse("Nothing was learned from outcomes yet."));
    }
  }
}
