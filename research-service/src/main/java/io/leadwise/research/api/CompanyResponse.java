package io.leadwise.research.api;

import io.leadwise.research.domain.company.Dossier;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that is known about a company. */
@Schema(name = "Company")
public record CompanyResponse(
    @Schema(required = true) CompanySummaryResponse summary,
    @Schema(description = "Null when no company matches surely enough.")
        CompanyIdentityResponse identity,
    @Schema(required = true) List<CandidateResponse> candidates,
    @Schema(required = true) SectionsResponse sections,
    @Schema(required = true) List<FactResponse> facts) {

  static CompanyResponse of(Dossier dossier, LocalDate today) {
    return new CompanyResponse(
        CompanySummaryResponse.of(dossier.company()),
        CompanyIdentityResponse.of(dossier.company()),
        dossier.company().candidates().all().stream().map(CandidateResponse::of).toList(),
        SectionsResponse.of(dossier.insight()),
        dossier.facts().stream().map(fact -> FactResponse.of(fact, today)).toList());
  }
}
