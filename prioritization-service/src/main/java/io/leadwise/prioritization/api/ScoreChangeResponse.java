package io.leadwise.prioritization.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.domain.priority.FactorName;
import io.leadwise.prioritization.domain.priority.ScoreChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A step in the history of a score. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ScoreChange")
public record ScoreChangeResponse(
    Instant changedAt,
    @Schema(description = "Null for the first score.", nullable = true) BigDecimal before,
    BigDecimal after,
    boolean handRaiser,
    @Schema(description = "Names the rules that made the score.") String rulesVersion,
    @Schema(description = "What was new.") List<ScoreChange.Cause> causes,
    @Schema(description = "Those whose share changed.") List<FactorChange> factors) {
  static ScoreChangeResponse of(ScoreChange it) {
    return new ScoreChangeResponse(
        it.changedAt(),
        it.before(),
        it.after(),
        it.handRaiser(),
        it.rulesVersion(),
        it.causes(),
        it.factors().stream().map(FactorChange::of).toList());
  }

  /** How the share of one factor changed. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  @Schema(name = "FactorChange")
  public record FactorChange(
      FactorName factor,
      @Schema(description = "Null when it was not part of the score.", nullable = true)
          BigDecimal before,
      @Schema(description = "Null when it is no longer.", nullable = true) BigDecimal after,
      @Schema(description = "Why it is what it is now.", nullable = true) String sentence) {
    static FactorChange of(ScoreChange.FactorChange it) {
      return new FactorChange(it.factor(), it.before(), it.after(), it.sentence());
    }
  }
}
