package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the prioritized list. */
@Schema(name = "PrioritizedLead")
public record PrioritizedLeadResponse(
    @Schema(description = "Place in the whole list of the seller, 1 for the first.") long rank,
    UUID leadId,
    String name,
    @Schema(nullable = true) String company,
    @Schema(description = "What the lead asked for, in its own words.", nullable = true)
        String need,
    @Schema(description = "0 to 100, the sum of the factors.") BigDecimal score,
    @Schema(description = "Hand-raisers come first, whatever their score.") boolean handRaiser,
    FitLevel fit,
    @Schema(description = "Null while the address is not validated.", nullable = true)
        EmailVerdictSummary emailVerdict,
    SuggestedActionSummary suggestedAction,
    @Schema(description = "The reason that weighs most.") String topReason,
    @Schema(
            description = "Why the profile excludes the lead; null when it does not.",
            nullable = true)
        String exclusion,
    Instant createdAt) {

  static PrioritizedLeadResponse of(PrioritizedLead it) {
    return new PrioritizedLeadResponse(
        it.rank(),
        it.key().leadId(),
        it.name(),
        it.company(),
        it.need(),
        it.key().score(),
        it.key().handRaiser(),
        it.fit(),
        it.validity() == null
            ? null
            : new EmailVerdictSummary(it.validity(), it.emailReason(), it.emailType()),
        new SuggestedActionSummary(it.action(), it.actionReason()),
        it.topReason(),
        it.exclusion(),
        it.key().createdAt());
  }

  /** The verdict in short. */
  @Schema(name = "EmailVerdictSummary")
  public record EmailVerdictSummary(Validity validity, String reason, String type) {}

  /** The next step in short. */
  @Schema(name = "SuggestedActionSummary")
  public record SuggestedActionSummary(Action action, String reason) {}
}
