package io.leadwise.lead.api.leads;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.api.MoneyDocument;
import io.leadwise.lead.domain.DisqualificationReason;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.LeadView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A lead. */
@Schema(name = "Lead")
public record LeadResponse(
    UUID id,
    @Schema(description = "Grows with each change; the ETag.") long version,
    String externalId,
    String externalSource,
    LeadStatus status,
    UUID ownerId,
    String firstName,
    String lastName,
    String email,
    String phone,
    String jobTitle,
    String companyName,
    String website,
    String country,
    String city,
    String industry,
    Integer employees,
    MoneyDocument annualRevenue,
    String need,
    String source,
    boolean marketingQualified,
    UUID accountId,
    UUID contactId,
    @Schema(description = "Null while the address that the lead has now is not checked.")
        EmailVerdictResponse emailVerdict,
    @Schema(description = "Null while there is no insight about the lead.") FitResponse fit,
    DisqualificationReason disqualificationReason,
    @Schema(description = "The lead that this duplicate was merged into; else null.")
        UUID mergedInto,
    String disqualificationComment,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "Only in the answer to a qualification.", nullable = true)
        QualificationResponse qualification,
    Instant closedAt,
    Instant createdAt,
    Instant updatedAt) {

  static LeadResponse of(LeadView view) {
    return of(view, null);
  }

  static LeadResponse of(LeadView view, QualificationResponse qualification) {
    Lead lead = view.lead();
    LeadDetails details = lead.details();
    return new LeadResponse(
        lead.id(),
        lead.version(),
        ExternalKeyDocuments.id(lead.externalKey()),
        ExternalKeyDocuments.source(lead.externalKey()),
        lead.status(),
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
        details.marketingQualified(),
        lead.accountId(),
        lead.contactId(),
        EmailVerdictResponse.of(view.emailVerdict()),
        FitResponse.of(view.fit()),
        lead.disqualificationReason(),
        lead.mergedIntoId(),
        lead.disqualificationComment(),
        qualification,
        lead.closedAt(),
        lead.createdAt(),
        lead.updatedAt());
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "LeadResponse[" + id + "]";
  }
}
