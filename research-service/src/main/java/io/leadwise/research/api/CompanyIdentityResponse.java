package io.leadwise.research.api;

import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.identity.CompanyIdentity;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a company is. */
@Schema(name = "CompanyIdentity")
public record CompanyIdentityResponse(
    @Schema(required = true) UUID companyId,
    @Schema(required = true) String name,
    @Schema(description = "Registrable domain of its website.") String domain,
    String website,
    String wikidataId,
    @Schema(description = "Title of its article in the English Wikipedia.") String wikipediaTitle,
    @Schema(description = "Central Index Key at the SEC, ten digits.") String cik,
    @Schema(description = "Legal Entity Identifier.") String lei,
    @Schema(description = "ISO 3166 alpha-2.") String country,
    @Schema(required = true, description = "How sure the match is, 0 to 1.") double matchScore,
    @Schema(required = true, description = "What speaks for and against it.")
        List<String> evidence) {

  /** Returns null when it is not sure enough who the company is. */
  static CompanyIdentityResponse of(Company company) {
    return company.identity().map(identity -> of(company.id(), identity)).orElse(null);
  }

  private static CompanyIdentityResponse of(UUID id, CompanyIdentity identity) {
    return new CompanyIdentityResponse(
        id,
        identity.name(),
        identity.domain(),
        identity.website(),
        identity.wikidataId(),
        identity.wikipediaTitle(),
        identity.cik(),
        identity.lei(),
        identity.country(),
        identity.match().value(),
        identity.match().evidence());
  }
}
