package io.leadwise.lead.api.leads;

import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.application.leads.NewLead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new lead. */
public record CreateLeadRequest(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @Schema(description = "Seller who owns it; the caller by default.") UUID ownerId,
    @Schema(description = "Account to connect.") UUID accountId,
    @Schema(description = "When it was created in the CRM; now by default.") Instant createdAt,
    @Size(max = 100) String firstName,
    @Size(max = 100) String lastName,
    @Size(max = 320) @Schema(description = "As entered: its validity is checked afterwards.")
        String email,
    @Size(max = 50) String phone,
    @Size(max = 200) String jobTitle,
    @Size(max = 200) String companyName,
    @Size(max = 300) String website,
    @Size(max = 2) @Schema(description = "ISO 3166 alpha-2.") String country,
    @Size(max = 100) String city,
    @Size(max = 200) String industry,
    @PositiveOrZero Integer employees,
    @Valid MoneyDocument annualRevenue,
    @Size(max = 2000) String need,
    @Size(max = 64)
        @Schema(
            description = "How the lead came. The settings name those of hand-raisers.",
            examples = "DEMO_REQUEST")
        String source,
    Boolean marketingQualified) {

  NewLead toNewLead() {
    return new NewLead(
        ExternalKey.ofNullable(externalSource, externalId),
        ownerId,
        new LeadDetails(
            firstName,
            lastName,
            email,
            phone,
            jobTitle,
            companyName,
            website,
            country,
            city,
            industry,
            employees,
            MoneyDocument.toMoney(annualRevenue),
            need,
            source,
            Boolean.TRUE.equals(marketingQualified)),
        accountId,
        createdAt);
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "CreateLeadRequest";
  }
}
