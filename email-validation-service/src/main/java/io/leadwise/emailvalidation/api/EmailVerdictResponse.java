package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on one address. */
@Schema(name = "EmailVerdict")
public record EmailVerdictResponse(
    @Schema(description = "The address as entered.") String address,
    Validity validity,
    @Schema(description = "The one reason behind the verdict.") Reason reason,
    AddressType type,
    @Schema(description = "What the seller is told.") String message,
    FlagsResponse flags,
    @Schema(description = "In the order they were made; the last one decided.")
        List<CheckResponse> checks,
    Instant validatedAt) {

  static EmailVerdictResponse of(String address, Verdict verdict) {
    return new EmailVerdictResponse(
        address,
        verdict.validity(),
        verdict.reason(),
        verdict.type(),
        verdict.message(),
        FlagsResponse.of(verdict.flags()),
        CheckResponse.of(verdict.checks()),
        verdict.validatedAt());
  }

  @Override
  public String toString() {
    return "EmailVerdictResponse[" + validity + ", " + reason + "]";
  }
}
