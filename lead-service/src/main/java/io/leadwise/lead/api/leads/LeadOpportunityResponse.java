package io.leadwise.lead.api.leads;

import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.application.leads.RelatedOpportunity;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A possible deal with what connects it to a lead. */
@Schema(name = "LeadOpportunity")
public record LeadOpportunityResponse(
    UUID id,
    long version,
    String externalId,
    String externalSource,
    String name,
    OpportunityStatus status,
    MoneyDocument estimatedRevenue,
    UUID accountId,
    UUID leadId,
    UUID contactId,
    String competitor,
    @Schema(description = "What it names: the lead itself, its contact or its account.")
        List<RelatedOpportunity.Relation> relatedThrough,
    Instant createdAt,
    Instant updatedAt) {

  static LeadOpportunityResponse of(RelatedOpportunity related) {
    Opportunity opportunity = related.opportunity();
    OpportunityDetails details = opportunity.details();
    return new LeadOpportunityResponse(
        opportunity.id(),
        opportunity.version(),
        ExternalKeyDocuments.id(opportunity.externalKey()),
        ExternalKeyDocuments.source(opportunity.externalKey()),
        details.name(),
        details.status(),
        MoneyDocument.of(details.estimatedRevenue()),
        details.accountId(),
        details.leadId(),
        details.contactId(),
        details.competitor(),
        related.through(),
        opportunity.createdAt(),
        opportunity.updatedAt());
  }
}
