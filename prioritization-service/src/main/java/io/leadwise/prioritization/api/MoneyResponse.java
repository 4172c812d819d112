package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount in units of a currency. */
@Schema(name = "Money")
public record MoneyResponse(BigDecimal amount, @Schema(description = "ISO 4217.") String currency) {
  static MoneyResponse of(Money money) {
    return money == null ? null : new MoneyResponse(money.amount(), money.currency());
  }
}
