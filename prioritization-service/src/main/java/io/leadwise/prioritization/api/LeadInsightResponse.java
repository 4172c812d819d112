package io.leadwise.prioritization.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.insight.LeadInsightState;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole page about one lead. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "LeadInsight")
public record LeadInsightResponse(
    UUID leadId,
    @Schema(description = "Of the latest published insight; 0 before the first.") long revision,
    UUID ownerId,
    @Schema(nullable = true) String ownerName,
    LeadStatus status,
    long leadVersion,
    @Schema(description = "Latest selection run; null when none picked it.", nullable = true)
        UUID runId,
    Instant selectedAt,
    @Schema(description = "No section is PENDING.") boolean complete,
    @Schema(description = "Answers were waited for in vain and may still come.") boolean partial,
    AboutLeadResponse aboutLead,
    AboutAccountResponse aboutAccount,
    PriorityResponse priority,
    FitResponse fit,
    EmailVerdictResponse email,
    @Schema(
            description = "Null without the owner's consent, and for a closed lead.",
            nullable = true)
        SuggestedActionResponse suggestedAction,
    @Schema(description = "The action is withheld until the owner of the lead consents.")
        boolean consentRequired,
    Instant updatedAt) {

  /**
   * @param news most news to show, the newest
   */
  static LeadInsightResponse of(LeadInsight insight, boolean consented, int news) {
    LeadInsightState state = insight.state();
    return new LeadInsightResponse(
        insight.leadId(),
        state.publication() == null ? 0 : state.publication().revision(),
        insight.ownerId(),
        state.lead().ownerName(),
        insight.status(),
        state.lead().version(),
        state.selection().runId(),
        state.selection().selectedAt(),
        state.assessment().sections().isComplete(),
        state.gaveUpAt() != null,
        AboutLeadResponse.of(state.lead()),
        AboutAccountResponse.of(state, news),
        PriorityResponse.of(state.assessment().priority()),
        FitResponse.of(state.assessment().fit()),
        EmailVerdictResponse.of(state.assessment().sections().email(), insight.verdict()),
        consented && insight.isOpen() ? SuggestedActionResponse.of(insight) : null,
        !consented,
        state.updatedAt());
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "LeadInsightResponse[" + leadId + "]";
  }
}
