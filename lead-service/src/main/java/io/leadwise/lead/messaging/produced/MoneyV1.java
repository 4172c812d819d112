package io.leadwise.lead.messaging.produced;

import io.leadwise.lead.domain.value.Money;
import java.math.BigDecimal;

/** Money on the wire. */
record MoneyV1(BigDecimal amount, String currency) {

  static MoneyV1 of(Money money) {
    return money == null ? null : new MoneyV1(money.amount(), money.currency());
  }
}
