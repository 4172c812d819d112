package io.leadwise.research.domain.correction;

import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.Period;
import io.leadwise.research.domain.fact.Words;
import java.math.BigDecimal;

/**
 * A value that a co-worker gives.
 *
 * @param number for figures, else null
 * @param currency ISO 4217, for amounts of money, else null
 * @param asOf day or period, or null
 */
public record NewValue(String value, BigDecimal number, String currency, String asOf) {

  public NewValue {
    value = Words.shorten(value, Finding.MAX_VALUE);
    if (value.isEmpty()) {
      throw new NotCorrectableException("A value must be given.");
    }
    if (asOf != null) {
      try {
        Period.parse(asOf);
      } catch (IllegalArgumentException e) {
        throw new NotCorrectableException("asOf must be a year, month or day of the calendar.");
      }
    }
  }
}
