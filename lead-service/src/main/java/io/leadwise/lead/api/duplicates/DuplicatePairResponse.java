package io.leadwise.lead.api.duplicates;

import io.leadwise.lead.domain.duplicates.DuplicatePair;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two leads that may be the same person. */
@Schema(name = "LeadDuplicatePair")
public record DuplicatePairResponse(
    @Schema(description = "The one that came first.") ComparedLead lead,
    ComparedLead duplicate,
    LikenessResponse match) {

  static DuplicatePairResponse of(DuplicatePair pair) {
    return new DuplicatePairResponse(
        ComparedLead.of(pair.older()),
        ComparedLead.of(pair.newer()),
        LikenessResponse.of(pair.likeness()));
  }
}
