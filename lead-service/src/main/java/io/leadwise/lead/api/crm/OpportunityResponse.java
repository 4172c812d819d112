package io.leadwise.lead.api.crm;

import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.domain.crm.Opportunity;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A possible deal. */
@Schema(name = "Opportunity")
public record OpportunityResponse(
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
    Instant createdAt,
    Instant updatedAt) {

  public static OpportunityResponse of(Opportunity opportunity) {
    OpportunityDetails details = opportunity.details();
    return new OpportunityResponse(
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
        opportunity.createdAt(),
        opportunity.updatedAt());
  }
}
