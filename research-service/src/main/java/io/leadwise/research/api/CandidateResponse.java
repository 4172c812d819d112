package io.leadwise.research.api;

import io.leadwise.research.domain.identity.Candidate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company that could be meant. */
@Schema(name = "CompanyCandidate")
public record CandidateResponse(
    @Schema(required = true) String name,
    String domain,
    String wikidataId,
    @Schema(description = "Central Index Key at the SEC, ten digits.") String cik,
    @Schema(description = "Legal Entity Identifier.") String lei,
    @Schema(description = "ISO 3166 alpha-2.") String country,
    @Schema(description = "What it is.") String description,
    @Schema(required = true, description = "0 to 1.") double matchScore,
    @Schema(required = true, description = "What speaks for and against it.")
        List<String> evidence) {

  static CandidateResponse of(Candidate candidate) {
    return new CandidateResponse(
        candidate.name(),
        candidate.domain(),
        candidate.wikidataId(),
        candidate.cik(),
        candidate.lei(),
        candidate.country(),
        candidate.description(),
        candidate.matchScore(),
        candidate.evidence());
  }
}
