package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.findings.FitLevel;
import io.leadwise.lead.domain.findings.LeadFit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How well a lead fits the target customer profile, as its latest insight says. */
@Schema(name = "LeadFit")
public record FitResponse(
    FitLevel level,
    @Schema(description = "Criteria that matched.") int matched,
    @Schema(description = "Criteria with an answer.") int known,
    @Schema(description = "matched ÷ known, 0 to 1; null when nothing is known.", nullable = true)
        Double score) {

  static FitResponse of(LeadFit fit) {
    return fit == null
        ? null
        : new FitResponse(fit.level(), fit.matched(), fit.known(), fit.score());
  }
}
