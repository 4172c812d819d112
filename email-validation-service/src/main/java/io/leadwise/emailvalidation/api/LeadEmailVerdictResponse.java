package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.lead.VerdictOverride;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on the address of a lead. */
@Schema(name = "LeadEmailVerdict")
public record LeadEmailVerdictResponse(
    UUID leadId,
    @Schema(description = "Version of the lead that has this address.") long leadVersion,
    @Schema(description = "Grows with each verdict on this lead; equals the ETag.") long version,
    @Schema(description = "Null when the lead has none.", nullable = true) String email,
    Validity validity,
    @Schema(description = "What the checks found; also when a person overrode the verdict.")
        Reason reason,
    AddressType type,
    @Schema(description = "What the seller is told.") String message,
    FlagsResponse flags,
    List<CheckResponse> checks,
    Instant validatedAt,
    boolean overridden,
    @Schema(nullable = true) OverrideResponse override,
    @Schema(description = "When the address is checked again by itself.", nullable = true)
        Instant nextCheckAt) {

  /** What a person said instead of the checks. */
  @Schema(name = "EmailVerdictOverride")
  public record OverrideResponse(
      Validity validity,
      AddressType type,
      String reason,
      @Schema(description = "Who said so.") UUID by,
      Instant at,
      Instant expiresAt) {

    static OverrideResponse of(VerdictOverride override) {
      return override == null
          ? null
          : new OverrideResponse(
              override.validity(),
              override.type(),
              override.note(),
              override.by(),
              override.at(),
              override.expiresAt());
    }
  }

  static LeadEmailVerdictResponse of(LeadEmail lead) {
    Verdict verdict = lead.verdict();
    return new LeadEmailVerdictResponse(
        lead.leadId(),
        lead.leadVersion(),
        lead.version(),
        lead.email(),
        verdict.validity(),
        verdict.reason(),
        verdict.type(),
        verdict.message(),
        FlagsResponse.of(verdict.flags()),
        CheckResponse.of(verdict.checks()),
        verdict.validatedAt(),
        lead.isOverridden(),
        OverrideResponse.of(lead.override()),
        lead.recheck().at());
  }

  @Override
  public String toString() {
    return "LeadEmailVerdictResponse[" + leadId + ", version " + version + "]";
  }
}
