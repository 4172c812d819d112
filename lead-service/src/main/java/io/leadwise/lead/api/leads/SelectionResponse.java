package io.leadwise.lead.api.leads;

import io.leadwise.lead.application.leads.SelectionExplanation;
import io.leadwise.lead.domain.selection.Criterion;
import io.leadwise.lead.domain.selection.CriterionResult;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a lead is selected, or why not. */
@Schema(name = "LeadSelection")
public record SelectionResponse(
    UUID leadId,
    @Schema(description = "All criteria are met.") boolean met,
    @Schema(description = "While the agent is off nothing is selected.") boolean agentActive,
    List<CriterionResponse> criteria) {

  /** One criterion. */
  @Schema(name = "SelectionCriterion")
  public record CriterionResponse(
      Criterion criterion,
      boolean met,
      @Schema(description = "What the lead has.") String value,
      @Schema(description = "What it must be.") String required) {

    static CriterionResponse of(CriterionResult result) {
      return new CriterionResponse(
          result.criterion(), result.met(), result.value(), result.required());
    }
  }

  static SelectionResponse of(UUID leadId, SelectionExplanation explanation) {
    return new SelectionResponse(
        leadId,
        explanation.met(),
        explanation.agentActive(),
        explanation.criteria().stream().map(CriterionResponse::of).toList());
  }
}
