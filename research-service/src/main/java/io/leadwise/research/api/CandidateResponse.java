package io.leadwise.research.api;

import io.leadwise.research.domain.identity.Candidate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A company that could be meant. */
@Schema(name = "CompanyCandidate")
public record CandidateResponse(
    @Schema(required = true) String name,
    String domain,
    String wikidataId,
    @Schema(description = "What it is.") String description,
    @Schema(required = true, description = "0 to 1.") double matchScore) {

  static CandidateResponse of(Candidate candidate) {
    return new CandidateResponse(
        candidate.name(),
        candidate.domain(),
        candidate.wikidataId(),
        candidate.description(),
        candidate.matchScore());
  }
}
