package io.leadwise.lead.api.bulk;

import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.application.bulk.stores.OpportunityDraft;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.crm.OpportunityStatus;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An opportunity, as a line of a bulk upsert. */
public record OpportunityRow(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @Size(max = 64)
        @Schema(description = "The system of the external ids that the row names; CRM by default.")
        String referenceSource,
    @NotBlank @Size(max = 200) String name,
    @Schema(description = "OPEN by default.") OpportunityStatus status,
    @Valid MoneyDocument estimatedRevenue,
    UUID accountId,
    @Size(max = 200) @Schema(description = "Instead of accountId.") String accountExternalId,
    UUID leadId,
    @Size(max = 200) @Schema(description = "Instead of leadId.") String leadExternalId,
    UUID contactId,
    @Size(max = 200) @Schema(description = "Instead of contactId.") String contactExternalId,
    @Size(max = 200) String competitor)
    implements BulkUpload.Row {

  @Override
  public ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  OpportunityDraft draft() {
    return new OpportunityDraft(
        reference("lead", leadId, leadExternalId),
        reference("account", accountId, accountExternalId),
        reference("contact", contactId, contactExternalId),
        (lead, account, contact) ->
            new OpportunityDetails(
                name,
                status,
                MoneyDocument.toMoney(estimatedRevenue),
                account,
                lead,
                contact,
                competitor));
  }

  private Reference reference(String noun, UUID id, String external) {
    return Reference.of(noun, id, ExternalKey.ofNullable(referenceSource, external), null);
  }
}
