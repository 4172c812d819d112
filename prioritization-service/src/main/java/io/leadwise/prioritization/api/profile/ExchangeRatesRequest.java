package io.leadwise.prioritization.api.profile;

import io.leadwise.prioritization.domain.rates.ExchangeRates;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Exchange rates to publish; a currency that is not among them is not compared. */
@Schema(name = "SetExchangeRates")
public record ExchangeRatesRequest(
    @Schema(description = "Day of the rates.") @NotNull LocalDate day,
    @Schema(description = "Where they are from, in words.") @NotBlank @Size(max = 200)
        String source,
    @Schema(description = "Euros for one unit of each currency, by ISO 4217 code.")
        @NotEmpty
        @Size(max = 200)
        Map<
                @NotNull @Pattern(regexp = "[A-Z]{3}", message = "must be three capitals") String,
                @NotNull @DecimalMin(value = "0", inclusive = false)
                @Digits(integer = 6, fraction = 12) BigDecimal>
            euros) {

  ExchangeRates toDomain() {
    return new ExchangeRates(0, day, source, euros);
  }
}
