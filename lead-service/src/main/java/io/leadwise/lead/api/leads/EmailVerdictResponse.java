package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.EmailVerdict;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on a lead's address. */
@Schema(name = "EmailVerdict")
public record EmailVerdictResponse(
    @Schema(enumeration = {"VALID", "INVALID", "RISKY", "UNKNOWN"}) String validity,
    @Schema(description = "The one reason behind it.", examples = "DELIVERABLE") String reason,
    @Schema(enumeration = {"WORK", "PERSONAL", "UNKNOWN"}) String type,
    @Schema(description = "What the seller is told.") String message,
    Instant validatedAt) {

  static EmailVerdictResponse of(EmailVerdict verdict) {
    return verdict == null
        ? null
        : new EmailVerdictResponse(
            verdict.validity(),
            verdict.reason(),
            verdict.type(),
            verdict.message(),
            verdict.validatedAt());
  }
}
