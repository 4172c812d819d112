package io.leadwise.research.api;

import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company in a list. */
@Schema(name = "CompanySummary")
public record CompanySummaryResponse(
    @Schema(required = true) UUID companyId,
    @Schema(required = true, description = "Best known name.") String name,
    String domain,
    @Schema(description = "ISO 3166 alpha-2.") String country,
    @Schema(required = true, description = "Whether it is sure enough who it is.") boolean resolved,
    @Schema(description = "When sources last answered.") Instant researchedAt,
    @Schema(description = "When the next research is due, if one is planned.") Instant dueAt,
    @Schema(description = "Why the last research failed, if it did.") String failure,
    @Schema(required = true, description = "How often it failed since it last succeeded.")
        int attempts,
    @Schema(description = "Since when it is parked because it keeps failing, if it is.")
        Instant parkedAt) {

  static CompanySummaryResponse of(Company company) {
    CompanyClues clues = company.clues();
    var identity = company.identity();
    return new CompanySummaryResponse(
        company.id(),
        company.displayName(),
        identity.map(CompanyIdentity::domain).orElse(clues.domain()),
        identity.map(CompanyIdentity::country).orElse(clues.country()),
        identity.isPresent(),
        company.researchedAt().orElse(null),
        company.dueAt().orElse(null),
        company.failure().orElse(null),
        company.attempts(),
        company.parkedAt().orElse(null));
  }
}
