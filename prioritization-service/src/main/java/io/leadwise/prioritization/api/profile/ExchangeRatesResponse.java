package io.leadwise.prioritization.api.profile;

import io.leadwise.prioritization.domain.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The exchange rates in force. */
@Schema(name = "ExchangeRates")
public record ExchangeRatesResponse(
    @Schema(description = "0 for those of the settings; grows with each publication.") long version,
    @Schema(description = "Day of the rates.") LocalDate day,
    @Schema(description = "Where they are from, in words.") String source,
    @Schema(description = "Euros for one unit of each currency, by ISO 4217 code.")
        Map<String, BigDecimal> euros) {
  static ExchangeRatesResponse of(ExchangeRates it) {
    return new ExchangeRatesResponse(
        it.version(), it.day(), it.source(), new TreeMap<>(it.worth()));
  }
}
