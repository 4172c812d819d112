package io.leadwise.lead.api;

import io.leadwise.lead.domain.value.Money;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Money in requests and answers. */
@Schema(name = "Money", description = "An amount with its currency.")
public record MoneyDocument(
    @NotNull @Schema(description = "In units of the currency, not in cents.", examples = "61000000")
        BigDecimal amount,
    @NotNull @Pattern(regexp = "[A-Z]{3}") @Schema(description = "ISO 4217 code.", examples = "EUR")
        String currency) {

  public static MoneyDocument of(Money money) {
    return money == null ? null : new MoneyDocument(money.amount(), money.currency());
  }

  /** Null when there is none. */
  public static Money toMoney(MoneyDocument document) {
    return document == null ? null : new Money(document.amount(), document.currency());
  }
}
