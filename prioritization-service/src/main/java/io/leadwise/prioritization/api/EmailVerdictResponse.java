package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.research.Section;
import io.leadwise.prioritization.domain.research.SectionStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The verdict on the lead's present address. */
@Schema(name = "InsightEmailVerdict")
public record EmailVerdictResponse(
    @Schema(description = "PENDING until there is a verdict on the present address.")
        SectionStatus status,
    @Schema(description = "Why, for NOT_FOUND and FAILED.", nullable = true) String statusReason,
    @Schema(nullable = true) Validity validity,
    @Schema(nullable = true) String reason,
    @Schema(nullable = true) String type,
    @Schema(description = "What the seller is told.", nullable = true) String message,
    @Schema(nullable = true) Flags flags,
    boolean overridden,
    @Schema(nullable = true) Instant validatedAt) {

  static EmailVerdictResponse of(Section section, EmailVerdict verdict) {
    return verdict == null
        ? new EmailVerdictResponse(
            section.status(), section.reason(), null, null, null, null, null, false, null)
        : new EmailVerdictResponse(
            section.status(),
            section.reason(),
            verdict.validity(),
            verdict.reason(),
            verdict.type(),
            verdict.message(),
            Flags.of(verdict.flags()),
            verdict.overridden(),
            verdict.validatedAt());
  }

  /** What else is known about the address. */
  @Schema(name = "InsightEmailFlags")
  public record Flags(
      boolean disposable,
      boolean roleAccount,
      boolean freeProvider,
      @Schema(nullable = true) Boolean catchAll,
      @Schema(description = "The address that was probably meant.", nullable = true)
          String suggestion) {
    static Flags of(EmailVerdict.Flags it) {
      return new Flags(
          it.disposable(), it.roleAccount(), it.freeProvider(), it.catchAll(), it.suggestion());
    }

    @Override
    public String toString() {
      return "Flags";
    }
  }
}
