package io.leadwise.lead.api.contacts;

import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person in the CRM; at least a name or an address. */
public record ContactRequest(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @Schema(description = "The company that the person works for.") UUID accountId,
    @Size(max = 100) String firstName,
    @Size(max = 100) String lastName,
    @Size(max = 320) String email,
    @Size(max = 50) String phone,
    @Size(max = 200) String jobTitle) {

  ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  ContactDetails details() {
    return new ContactDetails(accountId, firstName, lastName, email, phone, jobTitle);
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "ContactRequest";
  }
}
