package io.leadwise.research.api;

import io.leadwise.research.api.CorrectFactRequest.ActionName;
import io.leadwise.research.domain.correction.Correction;
import io.leadwise.research.domain.correction.Correction.Action;
import io.leadwise.research.domain.correction.NewValue;
import io.leadwise.research.domain.fact.NewsType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A correction, and what it is about. */
@Schema(name = "FactCorrection")
public record CorrectionResponse(
    @Schema(required = true) UUID factId,
    @Schema(required = true) String attribute,
    @Schema(required = true, description = "The value that sources gave.") String original,
    @Schema(required = true) ActionName action,
    @Schema(description = "For REPLACE.") String value,
    BigDecimal number,
    String currency,
    String asOf,
    @Schema(description = "For RETYPE.") NewsType newsType,
    @Schema(required = true) String reason,
    @Schema(required = true, description = "Id of the co-worker.") UUID by,
    @Schema(required = true) Instant at) {

  static CorrectionResponse of(Correction correction) {
    Action action = correction.action();
    NewValue value = action instanceof Action.Replace replace ? replace.value() : null;
    return new CorrectionResponse(
        correction.original().id(),
        correction.original().attribute(),
        correction.original().value(),
        name(action),
        value == null ? null : value.value(),
        value == null ? null : value.number(),
        value == null ? null : value.currency(),
        value == null ? null : value.asOf(),
        action instanceof Action.Retype retype ? retype.type() : null,
        correction.reason(),
        correction.by(),
        correction.at());
  }

  private static ActionName name(Action action) {
    if (action instanceof Action.Replace) {
      return ActionName.REPLACE;
    }
    return action instanceof Action.Retype ? ActionName.RETYPE : ActionName.HIDE;
  }

  /** Reasons are free text. */
  @Override
  public String toString() {
    return "CorrectionResponse[" + factId + "]";
  }
}
