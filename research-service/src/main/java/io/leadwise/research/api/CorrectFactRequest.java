package io.leadwise.research.api;

import io.leadwise.research.domain.correction.Correction;
import io.leadwise.research.domain.correction.NewValue;
import io.leadwise.research.domain.correction.NotCorrectableException;
import io.leadwise.research.domain.fact.NewsType;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a co-worker says instead of the sources. */
@Schema(name = "CorrectFact")
public record CorrectFactRequest(
    @NotNull
        @Schema(
            required = true,
            description =
                "REPLACE: another value is shown. HIDE: it is wrong and not shown. RETYPE: the news is"
                    + " of another type.")
        ActionName action,
    @Size(max = 500) @Schema(description = "For REPLACE.") String value,
    @Digits(integer = 19, fraction = 4) @Schema(description = "The value as a number, for figures.")
        BigDecimal number,
    @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217, for amounts of money.")
        String currency,
    @Schema(description = "Day or period: 2024, 2024-09 or 2024-09-28.") String asOf,
    @Schema(description = "For RETYPE.") NewsType newsType,
    @NotBlank @Size(max = 500) @Schema(required = true) String reason) {

  /** What is done about a fact. */
  public enum ActionName {
    REPLACE,
    HIDE,
    RETYPE
  }

  Correction.Action toAction() {
    return switch (action) {
      case HIDE -> new Correction.Action.Hide();
      case REPLACE -> new Correction.Action.Replace(new NewValue(value, number, currency, asOf));
      case RETYPE -> {
        if (newsType == null) {
          throw new NotCorrectableException("newsType must be given.");
        }
        yield new Correction.Action.Retype(newsType);
      }
    };
  }

  /** Reasons are free text. */
  @Override
  public String toString() {
    return "CorrectFactRequest[" + action + "]";
  }
}
