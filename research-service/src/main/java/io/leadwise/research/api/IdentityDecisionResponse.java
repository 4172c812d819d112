package io.leadwise.research.api;

import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.identity.IdentityPin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who a company is, and by whose word. */
@Schema(name = "IdentityDecision")
public record IdentityDecisionResponse(
    @Schema(
            description =
                "As of the last research; null when no company matches surely enough. After a"
                    + " change of the pin it follows with the research that the change started.")
        CompanyIdentityResponse identity,
    @Schema(required = true, description = "Companies that could be meant, when none is sure.")
        List<CandidateResponse> candidates,
    @Schema(description = "Null when nobody has decided: then directories do.") PinResponse pin) {

  static IdentityDecisionResponse of(Company company) {
    return new IdentityDecisionResponse(
        CompanyIdentityResponse.of(company),
        company.candidates().all().stream().map(CandidateResponse::of).toList(),
        company.pin().map(PinResponse::of).orElse(null));
  }

  /** What a person has decided. */
  @Schema(name = "IdentityPin")
  public record PinResponse(
      String wikidataId,
      String domain,
      String cik,
      String lei,
      @Schema(required = true, description = "Subject of the user who decided.") UUID pinnedBy,
      @Schema(required = true) Instant pinnedAt) {

    static PinResponse of(IdentityPin pin) {
      return new PinResponse(
          pin.wikidataId(), pin.domain(), pin.cik(), pin.lei(), pin.by(), pin.at());
    }
  }
}
