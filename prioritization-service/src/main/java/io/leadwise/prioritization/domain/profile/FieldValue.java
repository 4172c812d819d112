package io.leadwise.prioritization.domain.profile;

import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;

/**
 * One value of a field of a lead.
 *
 * @param number null for a text
 * @param currency ISO 4217; null unless it is an amount
 * @param source field of the CRM, or address of the fact's source
 */
public record FieldValue(String text, BigDecimal number, String currency, String source) {

  static FieldValue text(String text, String source) {
    return new FieldValue(text, null, null, source);
  }

  static FieldValue number(BigDecimal number, String source) {
    return new FieldValue(NumberRange.plain(number), number, null, source);
  }

  static FieldValue money(Money money, String source) {
    return new FieldValue(
        NumberRange.plain(money.amount()) + " " + money.currency(),
        money.amount(),
        money.currency(),
        source);
  }
}
