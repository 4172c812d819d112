package io.leadwise.lead.api.crm;

import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A possible deal with a lead, an account, a contact or several of them. */
public record OpportunityRequest(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @NotBlank @Size(max = 200) String name,
    @Schema(description = "OPEN by default.") OpportunityStatus status,
    @Valid MoneyDocument estimatedRevenue,
    UUID accountId,
    UUID leadId,
    UUID contactId,
    @Size(max = 200) @Schema(description = "Who else wants to win it.") String competitor) {

  ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  OpportunityDetails details() {
    return new OpportunityDetails(
        name,
        status,
        MoneyDocument.toMoney(estimatedRevenue),
        accountId,
        leadId,
        contactId,
        competitor);
  }
}
