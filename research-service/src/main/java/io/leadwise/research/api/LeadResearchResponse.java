package io.leadwise.research.api;

import io.leadwise.research.application.query.LeadResearch;
import io.leadwise.research.domain.company.Dossier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is known about the company of a lead. */
@Schema(name = "LeadResearch")
public record LeadResearchResponse(
    @Schema(required = true) UUID leadId,
    @Schema(required = true, description = "Grows with each answer; 0 before the first one.")
        long version,
    Instant answeredAt,
    @Schema(description = "Null when no company matches surely enough.")
        CompanyIdentityResponse company,
    @Schema(required = true, description = "Companies that could be meant, when none is sure.")
        List<CandidateResponse> candidates,
    @Schema(required = true) SectionsResponse sections,
    @Schema(required = true) List<FactResponse> facts) {

  static LeadResearchResponse of(LeadResearch research, LocalDate today) {
    Dossier dossier = research.dossier();
    return new LeadResearchResponse(
        research.leadId(),
        research.version(),
        research.answeredAt(),
        dossier == null ? null : CompanyIdentityResponse.of(dossier.company()),
        dossier == null
            ? List.of()
            : dossier.company().candidates().all().stream().map(CandidateResponse::of).toList(),
        SectionsResponse.of(research.insight()),
        research.insight().facts().stream().map(fact -> FactResponse.of(fact, today)).toList());
  }
}
