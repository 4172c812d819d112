package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An open opportunity. */
@Schema(name = "InsightOpportunity")
public record OpportunityResponse(
    UUID opportunityId, String name, @Schema(nullable = true) MoneyResponse estimatedRevenue) {
  static OpportunityResponse of(LeadSnapshot.Opportunity it) {
    return new OpportunityResponse(
        it.opportunityId(), it.name(), MoneyResponse.of(it.estimatedRevenue()));
  }
}
