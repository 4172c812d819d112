package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;

/** An amount with its currency, in events. */
record MoneyV1(BigDecimal amount, String currency) {
  static Money toDomain(MoneyV1 money) {
    return money == null ? null : new Money(plain(money.amount), money.currency);
  }

  /** Without an exponent: the database would give 1E+3 back as 1000, which is not equal to it. */
  static BigDecimal plain(BigDecimal number) {
    return number == null ? null : new BigDecimal(number.toPlainString());
  }
}
