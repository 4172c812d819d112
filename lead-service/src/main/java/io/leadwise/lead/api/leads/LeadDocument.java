package io.leadwise.lead.api.leads;

import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The part of a lead that a merge patch (RFC 7396) changes. */
@Schema(
    name = "LeadPatch",
    description =
        "What to change: a property that is absent stays, one that is null is cleared (RFC 7396).")
public record LeadDocument(
    @NotNull @Schema(description = "Only an admin may name another seller.") UUID ownerId,
    @Size(max = 100) String firstName,
    @Size(max = 100) String lastName,
    @Size(max = 320) String email,
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
    @Size(max = 64) @Schema(examples = "DEMO_REQUEST") String source,
    Boolean marketingQualified) {

  static LeadDocument of(Lead lead) {
    LeadDetails details = lead.details();
    return new LeadDocument(
        lead.ownerId(),
        details.firstName(),
        details.lastName(),
        details.email(),
        details.phone(),
        details.jobTitle(),
        details.companyName(),
        details.website(),
        details.country(),
        details.city(),
        details.industry(),
        details.employees(),
        MoneyDocument.of(details.annualRevenue()),
        details.need(),
        details.source(),
        details.marketingQualified());
  }

  LeadDetails details() {
    return new LeadDetails(
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
        Boolean.TRUE.equals(marketingQualified));
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "LeadDocument";
  }
}
