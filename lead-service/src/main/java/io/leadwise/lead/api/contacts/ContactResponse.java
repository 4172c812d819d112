package io.leadwise.lead.api.contacts;

import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.domain.crm.Contact;
import io.leadwise.lead.domain.crm.ContactDetails;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person in the CRM. */
@Schema(name = "Contact")
public record ContactResponse(
    UUID id,
    long version,
    String externalId,
    String externalSource,
    UUID accountId,
    String firstName,
    String lastName,
    String email,
    String phone,
    String jobTitle,
    Instant createdAt,
    Instant updatedAt) {

  static ContactResponse of(Contact contact) {
    ContactDetails details = contact.details();
    return new ContactResponse(
        contact.id(),
        contact.version(),
        ExternalKeyDocuments.id(contact.externalKey()),
        ExternalKeyDocuments.source(contact.externalKey()),
        details.accountId(),
        details.firstName(),
        details.lastName(),
        details.email(),
        details.phone(),
        details.jobTitle(),
        contact.createdAt(),
        contact.updatedAt());
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "ContactResponse[" + id + "]";
  }
}
