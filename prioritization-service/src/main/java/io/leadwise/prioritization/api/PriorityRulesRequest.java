package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.priority.InvalidPriorityRulesException;
import io.leadwise.prioritization.domain.priority.PriorityRules;
import io.leadwise.prioritization.domain.priority.PublishedRules;
import io.leadwise.prioritization.domain.profile.FitBorders;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Weights and borders to publish. */
@Schema(name = "SetPriorityRules")
public record PriorityRulesRequest(
    @NotNull @Valid Weights weights,
    @Schema(description = "Days after which recency gives nothing.") @NotNull @Min(1) @Max(365)
        Integer recencyWindowDays,
    @NotNull @Valid Borders fitBorders) {

  /** Most points of each factor. */
  @Schema(
      name = "FactorWeights",
      description =
          "Fit, engagement, existing account and recency add up to 100, and none weighs more than"
              + " the one before.")
  public record Weights(
      @NotNull @Min(0) @Max(100) Integer fit,
      @NotNull @Min(0) @Max(100) Integer engagement,
      @NotNull @Min(0) @Max(100) Integer existingAccount,
      @NotNull @Min(0) @Max(100) Integer recency,
      @Schema(description = "Counts while a model is in force; the others share the rest then.")
          @NotNull
          @Min(1)
          @Max(PublishedRules.MOST_LIKELIHOOD)
          Integer likelihood) {}

  /** Borders between the levels of fit, in percent of the known criteria. */
  @Schema(name = "SetFitBorders")
  public record Borders(
      @NotNull @Min(1) @Max(99) Integer highAbovePercent,
      @NotNull @Min(1) @Max(99) Integer moderateFromPercent) {}

  static PriorityRulesRequest of(PublishedRules it) {
    PriorityRules rules = it.rules();
    return new PriorityRulesRequest(
        new Weights(
            rules.fit(),
            rules.engagement(),
            rules.existingAccount(),
            rules.recency(),
            it.likelihood()),
        rules.recencyWindowDays(),
        new Borders(rules.borders().highAbovePercent(), rules.borders().moderateFromPercent()));
  }

  /**
   * @throws InvalidPriorityRulesException when the numbers do not go together
   */
  PublishedRules toDomain() {
    try {
      return new PublishedRules(
          0,
          new PriorityRules(
              weights.fit,
              weights.engagement,
              weights.existingAccount,
              weights.recency,
              recencyWindowDays,
              new FitBorders(fitBorders.highAbovePercent, fitBorders.moderateFromPercent)),
          weights.likelihood);
    } catch (IllegalArgumentException e) {
      throw new InvalidPriorityRulesException(e.getMessage());
    }
  }
}
