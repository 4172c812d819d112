package io.leadwise.prioritization.api.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.domain.change.InsightChange;
import io.leadwise.prioritization.domain.change.InsightPart;
import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Data of an event of the stream. It names nobody; the insight tells the rest. */
@Schema(name = "InsightChange")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InsightChangeResponse(
    UUID leadId,
    @Schema(description = "Whose list it is about.") UUID ownerId,
    @Schema(description = "Absent for `removed`, as is all that the lead is ranked by.")
        Long revision,
    LeadStatus status,
    @Schema(description = "Level of the fit.") FitLevel fit,
    Boolean handRaiser,
    @Schema(description = "0 to 100.") BigDecimal score,
    @Schema(description = "When the lead was created; the third key of the order.")
        Instant createdAt,
    @Schema(description = "What differs from the revision before.") List<InsightPart> changed,
    Instant changedAt) {

  static InsightChangeResponse of(InsightChange it) {
    boolean ranked = it.rank() != null;
    return new InsightChangeResponse(
        it.leadId(),
        it.ownerId(),
        it.revision(),
        it.status(),
        it.fit(),
        ranked ? it.rank().handRaiser() : null,
        ranked ? it.rank().score() : null,
        ranked ? it.rank().createdAt() : null,
        it.parts(),
        it.changedAt());
  }
}
