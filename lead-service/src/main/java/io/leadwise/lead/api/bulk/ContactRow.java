package io.leadwise.lead.api.bulk;

import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.application.bulk.stores.ContactDraft;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A contact, as a line of a bulk upsert. */
public record ContactRow(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @Size(max = 64)
        @Schema(description = "The system of the external ids that the row names; CRM by default.")
        String referenceSource,
    UUID accountId,
    @Size(max = 200) @Schema(description = "Instead of accountId.") String accountExternalId,
    @Size(max = 100) String firstName,
    @Size(max = 100) String lastName,
    @Size(max = 320) String email,
    @Size(max = 50) String phone,
    @Size(max = 200) String jobTitle)
    implements BulkUpload.Row {

  @Override
  public ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  ContactDraft draft() {
    return new ContactDraft(
        Reference.of(
            "account", accountId, ExternalKey.ofNullable(referenceSource, accountExternalId), null),
        account -> new ContactDetails(account, firstName, lastName, email, phone, jobTitle));
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "ContactRow";
  }
}
