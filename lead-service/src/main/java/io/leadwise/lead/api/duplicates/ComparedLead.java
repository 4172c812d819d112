package io.leadwise.lead.api.duplicates;

import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person needs to tell two leads apart. */
@Schema(name = "ComparedLead")
public record ComparedLead(
    UUID id,
    String externalId,
    LeadStatus status,
    UUID ownerId,
    String firstName,
    String lastName,
    String email,
    String phone,
    String companyName,
    Instant createdAt) {

  static ComparedLead of(Lead lead) {
    LeadDetails details = lead.details();
    return new ComparedLead(
        lead.id(),
        lead.externalId(),
        lead.status(),
        lead.ownerId(),
        details.firstName(),
        details.lastName(),
        details.email(),
        details.phone(),
        details.companyName(),
        lead.createdAt());
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "ComparedLead[" + id + "]";
  }
}
